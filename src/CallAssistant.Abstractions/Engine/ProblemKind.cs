namespace CallAssistant;

/// <summary>Why a request of a user was not done.</summary>
public enum ProblemKind
{
    /// <summary>The user has no such record.</summary>
    NotFound,

    /// <summary>A value is not acceptable, or something is missing.</summary>
    Invalid,

    /// <summary>The record's status does not allow it, or it changed meanwhile.</summary>
    InvalidState,

    /// <summary>A rule of the dial policy or a risk forbids it.</summary>
    Refused,
}
