namespace CallAssistant.Simulation;

/// <summary>The caller's utterances: one plays, the others wait.</summary>
internal sealed class AssistantSpeech(SpeechPace pace, Action<CallSignal> emit)
{
    private readonly Queue<CallAction.Say> _waiting = new();
    private CallAction.Say? _playing;
    private TimeSpan _start;
    private TimeSpan _fullEnd;
    private int? _cutAfter;

    public bool IsPlaying => _playing is not null;

    public bool HasWaiting => _waiting.Count > 0;

    public bool IsQuiet => !IsPlaying && !HasWaiting;

    /// <summary>When the playing one ends or is cut.</summary>
    public TimeSpan End { get; private set; }

    public void Add(CallAction.Say say) => _waiting.Enqueue(say);

    /// <summary>Starts the next one. <paramref name="cutsInAfter"/> tells after how many of its words the callee cuts in.</summary>
    public void Start(TimeSpan now, Func<string, int?> cutsInAfter)
    {
        _playing = _waiting.Dequeue();
        _start = now;
        _fullEnd = now + pace.Speaking(_playing.Text);
        var words = SpokenText.CountWords(_playing.Text);
        _cutAfter = cutsInAfter(_playing.Text) is { } cut && cut >= 0 && cut < words ? cut : null;
        End = _cutAfter is { } after ? now + TimeSpan.FromMilliseconds(Math.Round((_fullEnd - now).TotalMilliseconds * after / words)) : _fullEnd;
    }

    /// <summary>Reports the playing one as played or cut at its <see cref="End"/>, and returns what was heard. A cut also drops those that wait.</summary>
    public string Finish(out bool cut)
    {
        var said = _playing!;
        _playing = null;
        cut = _cutAfter is not null;
        if (!cut)
        {
            emit(new CallSignal.Played(said.UtteranceId, _start, End));
            return said.Text;
        }

        var heard = SpokenText.FirstWords(said.Text, _cutAfter!.Value);
        emit(new CallSignal.Interrupted(said.UtteranceId, heard, _start, End));
        while (_waiting.TryDequeue(out var dropped))
        {
            emit(new CallSignal.Interrupted(dropped.UtteranceId, "", End, End));
        }

        return heard;
    }

    /// <summary>What was heard of the playing one so far, when the line closes.</summary>
    public string HeardUntil(TimeSpan now)
    {
        if (_playing is null || _fullEnd <= _start)
        {
            return "";
        }

        var share = (now - _start) / (_fullEnd - _start);
        return SpokenText.FirstWords(_playing.Text, (int)(SpokenText.CountWords(_playing.Text) * Math.Clamp(share, 0, 1)));
    }
}
