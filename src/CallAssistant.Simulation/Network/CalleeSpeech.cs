namespace CallAssistant.Simulation;

/// <summary>The callee's lines, and what follows them.</summary>
internal sealed class CalleeSpeech(SpeechPace pace, Action<CallSignal> emit)
{
    private static readonly TimeSpan BeforeBeep = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BeforeHangUp = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan AfterCaller = TimeSpan.FromMilliseconds(300);
    private readonly Queue<string> _lines = new();
    private CalleeReply _reply = CalleeReply.Silence;
    private string? _speaking;
    private TimeSpan _start;

    public bool IsSpeaking => _speaking is not null;

    /// <summary>True while more lines of the same turn, keys or a tone are to come.</summary>
    public bool HasMore { get; private set; }

    public bool WillHangUp { get; private set; }

    /// <summary>When the next thing of the callee happens: the line's end, the next line, the tone or the hang-up.</summary>
    public TimeSpan Next { get; private set; }

    public bool IsIdle => !IsSpeaking && !HasMore && !WillHangUp;

    /// <summary>Takes a new turn, from now on.</summary>
    public void Take(CalleeReply reply, TimeSpan now)
    {
        _reply = reply;
        _lines.Clear();
        foreach (var line in reply.Lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            _lines.Enqueue(line);
        }

        HasMore = _lines.Count > 0 || reply.Beeps || reply.Keys is not null;
        WillHangUp = reply.HangsUp;
        Next = HasMore ? now : now + BeforeHangUp;
    }

    /// <summary>Waits for the caller, who has spoken until now.</summary>
    public void YieldTo(TimeSpan now)
    {
        if (!IsSpeaking && Next < now + AfterCaller)
        {
            Next = now + AfterCaller;
        }
    }

    /// <summary>Does what is due at <see cref="Next"/>, except hanging up.</summary>
    /// <returns>True when the turn is complete with it.</returns>
    public bool Advance()
    {
        var now = Next;
        if (_speaking is not null)
        {
            emit(new CallSignal.Heard(_speaking, _start, now));
            _speaking = null;
            Next = now + (_lines.Count > 0 ? _reply.Pause : _reply.Beeps ? BeforeBeep : BeforeHangUp);
            HasMore = _lines.Count > 0 || _reply.Beeps || _reply.Keys is not null;
            return !HasMore;
        }

        if (_lines.TryDequeue(out var line))
        {
            _speaking = line;
            _start = now;
            Next = now + pace.Speaking(line);
            return false;
        }

        if (_reply.Keys is { Length: > 0 } keys)
        {
            emit(new CallSignal.Digits(keys, now));
        }

        if (_reply.Beeps)
        {
            emit(new CallSignal.Beep(now));
        }

        HasMore = false;
        Next = now + BeforeHangUp;
        return true;
    }
}
