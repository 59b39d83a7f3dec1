namespace CallAssistant;

/// <summary>The type of an extracted value.</summary>
public enum FactType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A decimal number in invariant form.</summary>
    Number,

    /// <summary>A date and time in ISO 8601 form with offset, or a date.</summary>
    Datetime,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A JSON document.</summary>
    Json,
}
