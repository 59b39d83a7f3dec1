using CallAssistant.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Live;

/// <summary>Brings the line's signals into the call's inbox. However the line ends, an <see cref="CallSignal.Ended"/> comes in.</summary>
internal static class SignalReader
{
    private static readonly LiveInput LineLost = new LiveInput.Signal(new CallSignal.Ended(CallSessionStatus.Failed, TimeSpan.Zero, "The line was lost."));

    public static async Task ReadAsync(ILiveChannel line, RunningCall call, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var signal in line.ReadSignalsAsync(cancellationToken))
            {
                call.Post(new LiveInput.Signal(signal));
            }

            call.Post(LineLost);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The loop has stopped reading.
        }
#pragma warning disable CA1031 // A provider's line may break in any way; for the call it is the end.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            logger.SessionFaulted(call.SessionId, fault);
            call.Post(LineLost);
        }
    }
}
