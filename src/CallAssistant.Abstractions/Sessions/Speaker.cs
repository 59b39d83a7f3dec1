namespace CallAssistant;

/// <summary>Who spoke.</summary>
public enum Speaker
{
    /// <summary>The assistant; the text is what was played to the callee.</summary>
    Assistant,

    /// <summary>The callee; the text is what was heard.</summary>
    Human,

    /// <summary>Nobody: a line such as "Ringing".</summary>
    System,
}
