namespace CallAssistant.Ai.SemanticKernel;

/// <summary>What a tool makes of its arguments, before the call's context is looked at.</summary>
/// <param name="Answer">What comes of it in a call.</param>
internal sealed record ToolCall(Func<CallContext, ToolAnswer> Answer)
{
    /// <summary>A call that comes to the same whatever was said.</summary>
    public ToolCall(string result, params AgentOutput[] outputs)
        : this(_ => new ToolAnswer(result) { Outputs = outputs })
    {
    }
}
