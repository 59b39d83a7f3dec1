namespace CallAssistant;

/// <summary>How urgent a call task is, from least to most.</summary>
public enum CallPriority
{
    /// <summary>Whenever there is time.</summary>
    Low,

    /// <summary>The default.</summary>
    Medium,

    /// <summary>Before others.</summary>
    High,

    /// <summary>Before all others.</summary>
    Urgent,
}
