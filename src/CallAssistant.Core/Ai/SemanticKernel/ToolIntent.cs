namespace CallAssistant.Ai.SemanticKernel;

/// <summary>What a model wants by a tool call, before the call's context is looked at.</summary>
internal abstract record ToolIntent
{
    internal sealed record Accept(Func<CallContext, Offer> Offer) : ToolIntent;

    internal sealed record LeaveOpen(Func<CallContext, Offer> Offer) : ToolIntent;

    internal sealed record Keys(string Digits) : ToolIntent;

    internal sealed record End(string Reason) : ToolIntent;

    internal sealed record Listen : ToolIntent;
}
