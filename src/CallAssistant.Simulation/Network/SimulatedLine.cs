namespace CallAssistant.Simulation;

/// <summary>Our end of a call.</summary>
internal sealed class SimulatedLine(SimulatedCall call) : ILiveChannel
{
    public IAsyncEnumerable<CallSignal> ReadSignalsAsync(CancellationToken cancellationToken) => call.Signals.ReadAllAsync(cancellationToken);

    public ValueTask PerformAsync(CallAction action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        cancellationToken.ThrowIfCancellationRequested();
        call.Act(action);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        call.Act(new CallAction.HangUp());
        return ValueTask.CompletedTask;
    }
}
