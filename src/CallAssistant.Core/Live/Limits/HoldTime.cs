using CallAssistant.Journal;

namespace CallAssistant.Live.Limits;

/// <summary>How long a call has been on hold, by the times in the journal: a host that takes the call over counts on.</summary>
internal sealed class HoldTime
{
    private long _overMs;
    private long? _sinceMs;

    /// <summary>Takes note of words of the callee, after which the call is on hold or not.</summary>
    public void Apply(CallEvent.CalleeSpoke spoke, bool isOnHold)
    {
        if (isOnHold)
        {
            _sinceMs ??= spoke.EndMs;
        }
        else if (_sinceMs is { } since)
        {
            _overMs += Math.Max(0, spoke.StartMs - since);
            _sinceMs = null;
        }
    }

    /// <summary>All time on hold, at this moment of the call.</summary>
    public TimeSpan Until(TimeSpan now) =>
        TimeSpan.FromMilliseconds(_overMs + (_sinceMs is { } since ? Math.Max(0, Milliseconds.Of(now) - since) : 0));
}
