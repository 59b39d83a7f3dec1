using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Twilio;

/// <summary>Talk over one socket: frames become signals, actions become frames. One reader, and one writer that sends what stands in line.</summary>
internal sealed class RelayVoice : IVoice, IDisposable
{
    /// <summary>How long words that were sent may stay unheard while nothing is spoken, before they count as dropped.</summary>
    public static readonly TimeSpan QuietTime = TimeSpan.FromSeconds(5);

    /// <summary>How long the other side may take to close after us.</summary>
    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(5);

    private readonly Channel<RelayCommand> _outbox = Channel.CreateUnbounded<RelayCommand>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Playback _playback = new();
    private readonly CalleeSpeech _callee = new();
    private readonly CallLine _line;
    private readonly WebSocket _socket;
    private readonly SpokenLanguage _language;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _quiet;

    public RelayVoice(CallLine line, WebSocket socket, SpokenLanguage language, TimeProvider time, ILogger logger)
    {
        (_line, _socket, _language, _time, _logger) = (line, socket, language, time, logger);
        _quiet = time.CreateTimer(static voice => ((RelayVoice)voice!).OnQuiet(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Serves the socket until either side is done with it. Then the line has no voice.</summary>
    public async Task RunAsync(FrameReader frames, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync(frames, stop.Token);
        await WriteAsync(stop.Token);
        try
        {
            await reading.WaitAsync(CloseTime, _time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    public void Say(CallAction.Say say)
    {
        if (say.Text.Length > 0)
        {
            _playback.Send(say.UtteranceId, say.Text);
        }

        _outbox.Writer.TryWrite(RelayCommand.Text(say.Text, say.EndsSentence));
        WatchQuiet();
    }

    public void SendDigits(CallAction.SendDigits keys) => _outbox.Writer.TryWrite(RelayCommand.SendDigits(keys.Digits));

    public void HangUp() => _outbox.Writer.TryWrite(RelayCommand.End(HandOff.HangUp));

    public void Close()
    {
        Report(_playback.DropRest(_line.Elapsed));
        _outbox.Writer.TryComplete();
        _quiet.Dispose();
    }

    public void Dispose() => _quiet.Dispose();

    private async Task ReadAsync(FrameReader frames, CancellationToken cancellationToken)
    {
        try
        {
            while (await frames.NextAsync(cancellationToken) is { } frame)
            {
                lock (_line.Gate)
                {
                    Take(frame);
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // The socket is gone; whether the call is, Twilio will say.
        }
        finally
        {
            _line.Disconnect(this);
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        try
        {
            while (await _outbox.Reader.WaitToReadAsync(cancellationToken))
            {
                while (_outbox.Reader.TryRead(out var command))
                {
                    buffer.ResetWrittenCount();
                    json.Reset(buffer);
                    JsonSerializer.Serialize(json, command, RelayCommandJson.Default.RelayCommand);
                    await _socket.SendAsync(buffer.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
                }
            }

            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, cancellationToken);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // The reader notices too.
        }
    }

    private void Take(RelayFrame frame)
    {
        var at = _line.Elapsed;
        switch (frame)
        {
            case { Type: RelayFrame.Prompt, VoicePrompt: { } words }:
                _line.Report(_callee.Hear(words.Trim(), frame.Last, at));
                FollowLanguage(frame);
                break;
            case { Type: RelayFrame.Dtmf, Digit: [>= '0' and <= '9' or >= 'A' and <= 'D' or '*' or '#'] key }:
                _line.Report(new CallSignal.Digits(key, at));
                break;
            case { Type: RelayFrame.Interrupt } when _playback.Interrupt(frame.UtteranceUntilInterrupt ?? "", at) is { } cut:
                _line.Report(cut);
                WatchQuiet();
                break;
            case { Type: RelayFrame.Info, Name: "agentSpeaking" }:
                _playback.Speak(frame.Value == "on", at);
                WatchQuiet();
                break;
            case { Type: RelayFrame.Info, Name: "tokensPlayed", Value: { } played }:
                Report(_playback.Hear(played, at));
                break;
            case { Type: RelayFrame.Info, Name: "clientSpeaking" }:
                _line.Report(_callee.Speak(frame.Value == "on", at));
                break;
            case { Type: RelayFrame.Error }:
                _logger.FrameRefused(_line.AttemptId);
                break;
        }
    }

    private void FollowLanguage(RelayFrame prompt)
    {
        if (prompt.Last && _language.Follow(prompt.Lang) is { } other)
        {
            _outbox.Writer.TryWrite(RelayCommand.Language(other, _language.ToHear(other)));
        }
    }

    /// <summary>Words that are not being spoken will be soon, or were dropped.</summary>
    private void WatchQuiet() => _quiet.Change(_playback.IsIdle || _playback.IsSpeaking ? Timeout.InfiniteTimeSpan : QuietTime, Timeout.InfiniteTimeSpan);

    private void OnQuiet()
    {
        lock (_line.Gate)
        {
            if (!_playback.IsSpeaking)
            {
                Report(_playback.DropRest(_line.Elapsed));
            }
        }
    }

    private void Report(IReadOnlyList<CallSignal> signals)
    {
        foreach (var signal in signals)
        {
            _line.Report(signal);
        }
    }
}
