namespace CallAssistant;

/// <summary>Why a call is not recorded, or not any longer.</summary>
public enum RecordingRefusal
{
    /// <summary>The callee said no.</summary>
    Declined,

    /// <summary>The callee's answer was no clear yes.</summary>
    Unclear,

    /// <summary>The callee did not answer the question.</summary>
    NoAnswer,

    /// <summary>The announcement or the question was not heard to its end.</summary>
    NotHeard,

    /// <summary>The callee wants a recording to stop that had been allowed.</summary>
    Withdrawn,

    /// <summary>A machine has the call.</summary>
    Machine,
}
