using CallAssistant.Builder;
using CallAssistant.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Retention;

/// <summary>Has the store delete transcripts and journals that were kept long enough. Every host may do it: what is deleted already is not found again.</summary>
internal sealed class RetentionSweeper(ICallStore store, TimeProvider time, IOptions<RetentionOptions> options, ILogger<RetentionSweeper> logger)
{
    /// <summary>Sessions that the store goes through at once: few enough that calls need not wait for it.</summary>
    private const int BatchSize = 100;

    /// <summary>Sweeps again and again, until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await TrySweepAsync(cancellationToken);
                await Task.Delay(options.Value.SweepInterval, time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What is left is found after the next start.
        }
    }

    private async Task TrySweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SweepAsync(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever a store throws, the next sweep looks again.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.PurgeFaulted(fault);
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        var request = new PurgeRequest(BatchSize)
        {
            TranscriptsBefore = now - options.Value.Transcripts,
            JournalsBefore = now - options.Value.Journals,
        };
        while (await store.PurgeAsync(request, cancellationToken) is var count and > 0)
        {
            logger.Purged(count);
        }
    }
}
