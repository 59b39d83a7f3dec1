namespace CallAssistant;

/// <summary>Who picked up, as far as the provider can tell. A hint, never a proof.</summary>
public enum AnsweredBy
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A person.</summary>
    Human,

    /// <summary>A voicemail or an announcement.</summary>
    Machine,

    /// <summary>A fax.</summary>
    Fax,
}
