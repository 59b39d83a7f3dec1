using System.Runtime.CompilerServices;

namespace CallAssistant.Twilio;

/// <summary>The engine's end of a call.</summary>
internal sealed class TwilioChannel(CallLine line, LineRecording recording) : ILiveChannel
{
    // Not ReadAllAsync: that one drops the caller's context and would leave the thread of a simulation.
    public async IAsyncEnumerable<CallSignal> ReadSignalsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await line.Signals.WaitToReadAsync(cancellationToken))
        {
            while (line.Signals.TryRead(out var signal))
            {
                yield return signal;
            }
        }
    }

    public ValueTask PerformAsync(CallAction action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        cancellationToken.ThrowIfCancellationRequested();
        if (action is CallAction.StartRecording or CallAction.StopRecording)
        {
            recording.Perform(action);
        }
        else
        {
            line.Perform(action);
        }

        return ValueTask.CompletedTask;
    }

    // Not left to the line's timer: a host that stops may be gone by then.
    public async ValueTask DisposeAsync() => await line.HangUpAsync();
}
