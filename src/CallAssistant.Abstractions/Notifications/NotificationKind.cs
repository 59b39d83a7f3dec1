namespace CallAssistant;

/// <summary>What a notification is about.</summary>
public enum NotificationKind
{
    /// <summary>A task waits for an answer.</summary>
    NeedsAnswer,

    /// <summary>An offer waits for a decision.</summary>
    NeedsDecision,

    /// <summary>A call reached its goal or brought facts.</summary>
    CallCompleted,

    /// <summary>A call did not reach its goal.</summary>
    CallFailed,

    /// <summary>Another attempt is scheduled.</summary>
    RetryScheduled,

    /// <summary>A follow-up was proposed.</summary>
    FollowUpProposed,

    /// <summary>Somebody who was called has called back.</summary>
    CallBack,
}
