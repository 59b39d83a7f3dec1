namespace CallAssistant.Ai.SemanticKernel;

/// <summary>What came of a tool call.</summary>
/// <param name="Result">What the model is told.</param>
/// <param name="Words">Whether the callee has to be told something after it.</param>
/// <param name="Intent">What the agent brings to the engine; null when the call changes nothing.</param>
/// <param name="IsFault">True when the call made no sense.</param>
internal sealed record ToolAnswer(string Result, WordsOwed Words = WordsOwed.None, AgentOutput? Intent = null, bool IsFault = false);
