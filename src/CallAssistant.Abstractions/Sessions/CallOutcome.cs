namespace CallAssistant;

/// <summary>What came of a call. Computed from verified facts and signals, never taken from a model or from the callee's word alone.</summary>
public enum CallOutcome
{
    /// <summary>Not known (yet).</summary>
    Unknown,

    /// <summary>The goal was reached and the callee's own words prove it.</summary>
    Achieved,

    /// <summary>The call brought facts, but not the goal.</summary>
    InformationOnly,

    /// <summary>The callee declined, or had nothing that the mandate allows.</summary>
    Declined,

    /// <summary>An offer or a question is left open for the user.</summary>
    NeedsUser,

    /// <summary>A message was left on a voicemail.</summary>
    VoicemailLeft,

    /// <summary>A voicemail answered and no message was left.</summary>
    VoicemailNoMessage,

    /// <summary>Nobody answered.</summary>
    NoAnswer,

    /// <summary>The line was busy.</summary>
    Busy,

    /// <summary>Somebody else has that number.</summary>
    WrongNumber,

    /// <summary>The callee asked not to be called again.</summary>
    OptedOut,

    /// <summary>The hold budget ran out.</summary>
    HoldExhausted,

    /// <summary>The time or money budget ran out.</summary>
    BudgetExhausted,

    /// <summary>The call ended before the disclosure that an AI is speaking had been heard.</summary>
    NoDisclosure,

    /// <summary>The phone line, the host or a model failed.</summary>
    TechnicalFailure,
}
