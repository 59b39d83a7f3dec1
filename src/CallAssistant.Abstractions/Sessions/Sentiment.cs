namespace CallAssistant;

/// <summary>The mood of words.</summary>
public enum Sentiment
{
    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Friendly or glad.</summary>
    Positive,

    /// <summary>Annoyed or refusing.</summary>
    Negative,
}
