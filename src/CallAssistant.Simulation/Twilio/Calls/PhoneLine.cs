using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CallAssistant.Simulation;

/// <summary>Our end of a call's line: speaks, presses keys, and hears. One verb at a time listens.</summary>
/// <param name="changed">Told of each signal on the loop of the call; must return at once.</param>
internal sealed class PhoneLine(Action<CallSignal> changed) : ILineTap
{
    private readonly Channel<LineEvent> _events = Channel.CreateUnbounded<LineEvent>();
    private readonly ConcurrentDictionary<long, string> _said = new();
    private readonly List<SpokenLine> _transcript = [];
    private readonly Lock _gate = new();
    private SimulatedCall? _call;
    private long _utterances;
    private bool _wasListenedTo;

    /// <summary>What was really played and said.</summary>
    public IReadOnlyList<SpokenLine> Transcript
    {
        get
        {
            lock (_gate)
            {
                return [.. _transcript];
            }
        }
    }

    /// <summary>Call time since the pick-up.</summary>
    public TimeSpan Elapsed => _call?.Elapsed ?? TimeSpan.Zero;

    public void Place(SimulatedTelephony network, DialRequest request) => _call = network.Place(request, this);

    /// <summary>Queues an utterance and returns its number. Into a firm one nobody cuts.</summary>
    public long Say(string text, bool isFirm)
    {
        var id = Interlocked.Increment(ref _utterances);
        _said[id] = text;
        _call?.Act(new CallAction.Say(id, text), isFirm);
        return id;
    }

    /// <summary>Presses keys, at once.</summary>
    public void Press(string keys)
    {
        Note(new SpokenLine(ByCallee: false, keys, Elapsed, Elapsed) { IsKeys = true });
        _call?.Act(new CallAction.SendDigits(keys));
    }

    /// <summary>Cuts what plays and drops what waits.</summary>
    public void Hush() => _call?.Hush();

    /// <summary>Closes the line. What was played of the current utterance is still noted.</summary>
    public void HangUp()
    {
        Hush();
        _call?.Act(new CallAction.HangUp());
    }

    public void Lose() => _call?.Drop("The line was lost.");

    /// <summary>A verb begins to listen. The first one gets the words from the pick-up on; what is said between two verbs is lost, as on a real line.</summary>
    public void StartListening()
    {
        while (_wasListenedTo && _events.Reader.TryRead(out _))
        {
        }

        _wasListenedTo = true;
    }

    /// <summary>The next event; null when the line is closed.</summary>
    public async ValueTask<LineEvent?> NextAsync(CancellationToken cancellationToken) =>
        await _events.Reader.WaitToReadAsync(cancellationToken) && _events.Reader.TryRead(out var next) ? next : null;

    /// <summary>True when there is an event; false when the line is closed.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _events.Reader.WaitToReadAsync(cancellationToken);

    public bool TryNext(out LineEvent next) => _events.Reader.TryRead(out next);

    void ILineTap.Started(long utteranceId) => _events.Writer.TryWrite(new LineEvent(Signal: null, utteranceId));

    void ILineTap.Signalled(CallSignal signal)
    {
        switch (signal)
        {
            case CallSignal.Played played:
                Note(new SpokenLine(ByCallee: false, _said[played.UtteranceId], played.Start, played.End));
                break;
            case CallSignal.Interrupted { HeardText.Length: > 0 } cut:
                Note(new SpokenLine(ByCallee: false, cut.HeardText, cut.Start, cut.End));
                break;
            case CallSignal.Heard heard:
                Note(new SpokenLine(ByCallee: true, heard.Text, heard.Start, heard.End));
                break;
            case CallSignal.Digits keys:
                Note(new SpokenLine(ByCallee: true, keys.Keys, keys.At, keys.At) { IsKeys = true });
                break;
        }

        changed(signal);
        if (signal is CallSignal.Ended)
        {
            _events.Writer.TryComplete();
        }
        else
        {
            _events.Writer.TryWrite(new LineEvent(signal, Started: 0));
        }
    }

    private void Note(SpokenLine line)
    {
        lock (_gate)
        {
            _transcript.Add(line);
        }
    }
}
