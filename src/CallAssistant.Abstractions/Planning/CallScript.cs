namespace CallAssistant;

/// <summary>What the assistant means to say. The live call may depart from it; the mandate holds all the same.</summary>
public sealed record CallScript
{
    /// <summary>First sentences: who calls, that it is an AI, and for whom.</summary>
    public required string Opening { get; init; }

    /// <summary>The request and the questions, in order.</summary>
    public IReadOnlyList<string> KeyQuestions { get; init; } = [];

    /// <summary>Lines for when the first wish cannot be had.</summary>
    public IReadOnlyList<string> Fallbacks { get; init; } = [];

    /// <summary>The goodbye.</summary>
    public required string Closing { get; init; }

    /// <summary>What is left on a voicemail; null when no message may be left.</summary>
    public string? Voicemail { get; init; }
}
