namespace CallAssistant.Ai.SemanticKernel;

/// <summary>What came of a tool call.</summary>
/// <param name="Result">What the model is told.</param>
/// <param name="Words">Whether the callee has to be told something after it.</param>
/// <param name="IsFault">True when the call made no sense.</param>
internal sealed record ToolAnswer(string Result, WordsOwed Words = WordsOwed.None, bool IsFault = false)
{
    /// <summary>What the agent brings to the engine; empty when the call changes nothing.</summary>
    public IReadOnlyList<AgentOutput> Outputs { get; init; } = [];

    public static ToolAnswer Fault(string message) => new(message, WordsOwed.After, IsFault: true);
}
