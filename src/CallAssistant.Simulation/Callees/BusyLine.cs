namespace CallAssistant.Simulation;

/// <summary>A line that is always busy.</summary>
public sealed class BusyLine : ICallee
{
    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.Busy();
}
