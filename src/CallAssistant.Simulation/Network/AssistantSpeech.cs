namespace CallAssistant.Simulation;

/// <summary>The caller's utterances: one plays, the others wait.</summary>
internal sealed class AssistantSpeech(SpeechPace pace, Action<CallSignal> emit, Action<long> started)
{
    private readonly Queue<(CallAction.Say Say, bool IsFirm)> _waiting = new();
    private CallAction.Say? _playing;
    private TimeSpan _start;
    private TimeSpan _fullEnd;
    private int? _cutAfter;

    public bool IsPlaying => _playing is not null;

    public bool HasWaiting => _waiting.Count > 0;

    public bool IsQuiet => !IsPlaying && !HasWaiting;

    /// <summary>True when the last one began a sentence that is not at its end.</summary>
    public bool IsInMidSentence { get; private set; }

    /// <summary>When the playing one ends or is cut.</summary>
    public TimeSpan End { get; private set; }

    /// <summary>The words that are being played; empty when none are.</summary>
    public string Playing => _playing?.Text ?? "";

    /// <summary>When so many words of the playing one have been played.</summary>
    public TimeSpan TimeOf(int words) => _start + ((_fullEnd - _start) * Math.Min(1, words / (double)Math.Max(1, SpokenText.CountWords(Playing))));

    /// <summary>Puts an utterance at the end. Into a firm one the callee does not cut.</summary>
    public void Add(CallAction.Say say, bool isFirm = false)
    {
        IsInMidSentence = !say.EndsSentence;
        if (say.Text.Length > 0)
        {
            _waiting.Enqueue((say, isFirm));
        }
    }

    /// <summary>Starts the next one. <paramref name="cutsInAfter"/> tells after how many of its words the callee cuts in.</summary>
    public void Start(TimeSpan now, Func<string, int?> cutsInAfter)
    {
        (_playing, var isFirm) = _waiting.Dequeue();
        _start = now;
        _fullEnd = now + pace.Speaking(_playing.Text);
        var words = SpokenText.CountWords(_playing.Text);
        _cutAfter = !isFirm && cutsInAfter(_playing.Text) is { } cut && cut >= 0 && cut < words ? cut : null;
        End = _cutAfter is { } after ? now + TimeSpan.FromMilliseconds(Math.Round((_fullEnd - now).TotalMilliseconds * after / words)) : _fullEnd;
        started(_playing.UtteranceId);
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
        DropWaiting(End);
        return heard;
    }

    /// <summary>Cuts the playing one now, drops those that wait, and returns what was heard.</summary>
    public string Hush(TimeSpan now)
    {
        var heard = HeardUntil(now);
        if (_playing is { } said)
        {
            _playing = null;
            emit(new CallSignal.Interrupted(said.UtteranceId, heard, _start, now));
        }

        DropWaiting(now);
        return heard;
    }

    /// <summary>What was heard of the playing one so far.</summary>
    public string HeardUntil(TimeSpan now)
    {
        if (_playing is null || _fullEnd <= _start)
        {
            return "";
        }

        var share = (now - _start) / (_fullEnd - _start);
        return SpokenText.FirstWords(_playing.Text, (int)(SpokenText.CountWords(_playing.Text) * Math.Clamp(share, 0, 1)));
    }

    private void DropWaiting(TimeSpan now)
    {
        while (_waiting.TryDequeue(out var dropped))
        {
            emit(new CallSignal.Interrupted(dropped.Say.UtteranceId, "", now, now));
        }
    }
}
