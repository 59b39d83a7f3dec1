using System.Net.WebSockets;

namespace CallAssistant.Simulation;

/// <summary>One relay session: a single loop over what comes from the line and from the app.</summary>
internal sealed class RelaySession
{
    private const int MostBadFrames = 10;
    private static readonly TimeSpan SpeaksWithoutLastAfter = TimeSpan.FromSeconds(1);
    private readonly WireCall _call;
    private readonly FakeAccount _account;
    private readonly RelaySettings _settings;
    private readonly string _sid;
    private readonly RelayVoice _voice;
    private readonly RelayEar _ear;
    private RelaySocket? _socket;
    private TimeSpan _started;
    private int _badFrames;

    public RelaySession(WireCall call, FakeAccount account, RelaySettings settings)
    {
        (_call, _account, _settings, _sid) = (call, account, settings, account.MakeSid("VX"));
        _voice = new RelayVoice(call.Line, settings, frame => _socket!.SendAsync(frame));
        _ear = new RelayEar(_voice, settings, frame => _socket!.SendAsync(frame));
    }

    /// <summary>The fields that the action is told.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Describe(RelayOutcome outcome) =>
    [
        new("SessionId", _sid),
        new("SessionStatus", outcome.Status),
        new("SessionDuration", FormNumber.Write((_call.Line.Elapsed - _started).TotalSeconds)),
        .. outcome.Fields,
    ];

    /// <summary>Runs until the line is closed, the app ends it, or the socket is lost. Cancelled, it closes the socket in order.</summary>
    public async Task<RelayOutcome> RunAsync(CancellationToken cancellationToken)
    {
        _started = _call.Line.Elapsed;
        using var socket = await RelaySocket.ConnectAsync(_settings.Url, _account.Options.AuthToken, _call.TakeSocketDrop(), cancellationToken);
        if (socket is null)
        {
            return RelayOutcome.NotConnected;
        }

        _socket = socket;
        _call.Use(socket);
        try
        {
            return await TalkAsync(socket, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "Closing websocket session");
            throw;
        }
        finally
        {
            _call.Use(socket: null);
            _call.Line.Hush();
        }
    }

    private async Task<RelayOutcome> TalkAsync(RelaySocket socket, CancellationToken cancellationToken)
    {
        _call.Line.StartListening();
        await socket.SendAsync(RelayFrames.Setup(_call, _sid, _settings.Parameters));
        if (_settings.Greeting is { Length: > 0 } greeting)
        {
            await _voice.GreetAsync(greeting);
        }

        var line = _call.Line.WaitAsync(cancellationToken).AsTask();
        var app = socket.Frames.WaitToReadAsync(cancellationToken).AsTask();
        while (true)
        {
            await WaitAsync(line, app, cancellationToken);
            if (line.IsCompleted)
            {
                if (!await line)
                {
                    await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "Closing websocket session");
                    return RelayOutcome.Completed;
                }

                while (_call.Line.TryNext(out var happened))
                {
                    await _ear.TakeAsync(happened);
                }

                line = _call.Line.WaitAsync(cancellationToken).AsTask();
            }
            else if (app.IsCompleted)
            {
                if (!await app)
                {
                    return RelayOutcome.Dropped;
                }

                if (socket.Frames.TryRead(out var frame) && await ObeyAsync(socket, frame) is { } outcome)
                {
                    return outcome;
                }

                app = socket.Frames.WaitToReadAsync(cancellationToken).AsTask();
            }
            else
            {
                await _voice.FlushAsync();
            }
        }
    }

    /// <summary>Waits for either; while tokens are loose, not for long: without a last one they are spoken too.</summary>
    private async Task WaitAsync(Task line, Task app, CancellationToken cancellationToken)
    {
        if (!_voice.HasLooseTokens)
        {
            await Task.WhenAny(line, app);
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(line, app, _account.Clock.DelayAsync(SpeaksWithoutLastAfter, stop.Token));
        await stop.CancelAsync();
    }

    /// <summary>Does what a frame says. Not null when the session is over with it.</summary>
    private async Task<RelayOutcome?> ObeyAsync(RelaySocket socket, string frame)
    {
        var command = RelayCommand.Read(frame);
        _badFrames = command is null ? _badFrames + 1 : 0;
        switch (command)
        {
            case null:
                await socket.SendAsync(RelayFrames.Error(frame));
                if (_badFrames < MostBadFrames)
                {
                    return null;
                }

                await socket.CloseAsync(WebSocketCloseStatus.InvalidPayloadData, "Too many consecutive malformed messages.");
                return RelayOutcome.Dropped;
            case RelayCommand.Text text:
                await _voice.SayAsync(text);
                return null;
            case RelayCommand.SendDigits keys:
                await _voice.PressAsync(keys.Digits);
                return null;
            case RelayCommand.Language { Transcription: { } language }:
                _ear.Language = language.Split('-')[0];
                return null;
            case RelayCommand.End end:
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "Closing websocket session");
                return RelayOutcome.Ended(end.HandoffData);
            default:
                return null;
        }
    }
}
