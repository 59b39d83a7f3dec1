namespace CallAssistant;

/// <summary>Where an attempt stands. <see cref="Completed"/> and all after it are terminal and never change.</summary>
public enum CallSessionStatus
{
    /// <summary>The intent to dial is stored; nobody has dialled yet.</summary>
    Initiated,

    /// <summary>It is not known whether the provider placed the call. Only reconciliation resolves it, never a second dial.</summary>
    SubmissionUnknown,

    /// <summary>The provider has accepted the call.</summary>
    Queued,

    /// <summary>The callee's phone rings.</summary>
    Ringing,

    /// <summary>The call was answered and is live.</summary>
    InProgress,

    /// <summary>The call was answered and is over.</summary>
    Completed,

    /// <summary>The line was busy.</summary>
    Busy,

    /// <summary>Nobody answered.</summary>
    NoAnswer,

    /// <summary>The call could not be placed or was lost.</summary>
    Failed,

    /// <summary>Ended by the user before it was answered.</summary>
    Cancelled,
}
