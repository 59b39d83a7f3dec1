namespace CallAssistant.Tasks;

/// <summary>What moves a call task from one status to another.</summary>
internal enum CallTaskTrigger
{
    /// <summary>Planning begins.</summary>
    Prepare,

    /// <summary>The user has to answer or decide.</summary>
    AskUser,

    /// <summary>Nothing is missing: it can be dialled.</summary>
    MakeReady,

    /// <summary>An attempt begins.</summary>
    Start,

    /// <summary>The call brought its result.</summary>
    Complete,

    /// <summary>Planning or the call failed.</summary>
    Fail,

    /// <summary>The user gives up.</summary>
    Cancel,
}
