namespace CallAssistant;

/// <summary>How the assistant speaks on a call.</summary>
public enum CallTone
{
    /// <summary>Warm and polite.</summary>
    Friendly,

    /// <summary>Polite and short.</summary>
    Neutral,

    /// <summary>Polite, and repeats what it wants once.</summary>
    Firm,

    /// <summary>Insists, within the mandate.</summary>
    Assertive,
}
