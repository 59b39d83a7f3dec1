namespace CallAssistant.Recordings;

/// <summary>What a journal says of the recording so far. Part of <see cref="Live.ConversationState"/> and fed like it.</summary>
internal sealed class RecordingState
{
    /// <summary>The line that was said, or was to be said; null when the callee knows nothing of a recording.</summary>
    public string? Raised { get; private set; }

    /// <summary>True while the raised line was not heard to its end.</summary>
    public bool IsPending { get; private set; }

    /// <summary>When the question was played to its end, in milliseconds from the pick-up; null when no answer is waited for.</summary>
    public long? AskedAtMs { get; private set; }

    /// <summary>True while the callee has heard the announcement and nothing of ours after it.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>True while the call may be recorded.</summary>
    public bool IsAllowed { get; private set; }

    /// <summary>True once it was allowed, whatever came after.</summary>
    public bool WasAllowed { get; private set; }

    /// <summary>True once it was refused: final.</summary>
    public bool IsRefused { get; private set; }

    public bool HasStarted { get; private set; }

    public bool HasStopped { get; private set; }

    public bool HasFailed { get; private set; }

    /// <summary>True while the provider records, as far as it has told.</summary>
    public bool IsRunning => HasStarted && !HasStopped;

    public void Apply(CallEvent callEvent)
    {
        switch (callEvent)
        {
            case CallEvent.RecordingAnnounced:
                (Raised, IsPending) = (RecordingLines.Announcement, true);
                break;
            case CallEvent.RecordingAsked:
                (Raised, IsPending) = (RecordingLines.Question, true);
                break;
            case CallEvent.AssistantSpoke { Interrupted: false } spoke when IsPending && spoke.Text == Raised:
                Heard(spoke.EndMs);
                break;
            case CallEvent.AssistantSpoke { Interrupted: false }:
                IsFresh = false;
                break;
            case CallEvent.RecordingConsented:
                Allow();
                break;
            case CallEvent.RecordingRefused:
                (IsPending, AskedAtMs, IsAllowed, IsRefused) = (false, null, false, true);
                break;
            case CallEvent.HolderChanged when IsPending || AskedAtMs is not null:
                // What the callee said meanwhile is lost: no yes that we have heard.
                (IsPending, AskedAtMs, IsRefused) = (false, null, true);
                break;
            case CallEvent.RecordingStarted:
                HasStarted = true;
                break;
            case CallEvent.RecordingStopped:
                HasStopped = true;
                break;
            case CallEvent.RecordingFailed:
                HasFailed = true;
                break;
        }
    }

    private void Heard(long endMs)
    {
        IsPending = false;
        if (Raised == RecordingLines.Question)
        {
            AskedAtMs = endMs;
        }
        else
        {
            IsFresh = true;
            Allow();
        }
    }

    private void Allow() => (AskedAtMs, IsAllowed, WasAllowed) = (null, true, true);
}
