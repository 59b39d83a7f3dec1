namespace CallAssistant;

/// <summary>Where a call task stands. The allowed changes are in <c>docs/lifecycle.md</c>.</summary>
public enum CallTaskStatus
{
    /// <summary>Stored, not yet planned. Drafts of follow-ups stay here until the user takes them up.</summary>
    Pending,

    /// <summary>The planner is at work.</summary>
    Preparing,

    /// <summary>A fact or a decision of the user is missing.</summary>
    WaitingForUser,

    /// <summary>Planned, with a mandate and a number: it can be dialled.</summary>
    ReadyToCall,

    /// <summary>An attempt is being dialled, is live, or is being processed.</summary>
    InProgress,

    /// <summary>The call was made and its result is stored. Terminal.</summary>
    Completed,

    /// <summary>The last attempt did not reach the goal. It can be made ready again.</summary>
    Failed,

    /// <summary>Given up by the user. Terminal.</summary>
    Cancelled,
}
