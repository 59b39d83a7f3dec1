namespace CallAssistant.Simulation;

/// <summary>A phone that rings and is never answered.</summary>
public sealed class NobodyHome : ICallee
{
    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.Nobody();
}
