using System.Runtime.CompilerServices;

namespace CallAssistant.Simulation;

/// <summary>Our end of a call.</summary>
internal sealed class SimulatedLine(SimulatedCall call) : ILiveChannel
{
    // Not ReadAllAsync: that one drops the caller's context and would leave the thread of a simulation.
    public async IAsyncEnumerable<CallSignal> ReadSignalsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await call.Signals.WaitToReadAsync(cancellationToken))
        {
            while (call.Signals.TryRead(out var signal))
            {
                yield return signal;
            }
        }
    }

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
