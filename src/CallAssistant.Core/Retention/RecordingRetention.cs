using CallAssistant.Builder;
using CallAssistant.Diagnostics;
using CallAssistant.Journal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Retention;

/// <summary>Has the provider delete its recordings of a call when they were kept long enough. The session's due time is the reminder.</summary>
internal sealed class RecordingRetention(ICallStore store, ITelephonyProvider provider, TimeProvider time, IOptions<RetentionOptions> options, ILogger<RecordingRetention> logger)
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromHours(1);

    /// <summary>When the recordings of a call that is over have to go; null when there are none or they are kept for ever. Those of a callee who did not want any go at once.</summary>
    public DateTimeOffset? DueAt(CallSession session, IReadOnlyList<JournalEntry> journal)
    {
        if (!provider.Capabilities.CanRecord || session.ProviderCallId is null)
        {
            return null;
        }

        return journal.Any(entry => entry.Event is CallEvent.RecordingRefused) ? session.EndedAt : session.EndedAt + options.Value.Recordings;
    }

    /// <summary>Deletes the recordings if their time has come by the setting of today, and gives the lease back.</summary>
    public async Task LookAsync(SessionWriter writer, CancellationToken cancellationToken)
    {
        var dueAt = DueAt(writer.Session, await store.ReadJournalAsync(writer.Session.UserId, writer.Session.Id, after: 0, cancellationToken));
        if (dueAt <= time.Now())
        {
            dueAt = await TryDeleteAsync(writer.Session, cancellationToken) ? null : time.Now() + TryAgain;
        }

        await writer.CommitAsync(s => s with { DueAt = dueAt }, [], commit => commit with { ReleaseLease = true }, cancellationToken);
    }

    private async Task<bool> TryDeleteAsync(CallSession session, CancellationToken cancellationToken)
    {
        try
        {
            await provider.DeleteRecordingsAsync(session.ProviderCallId!, cancellationToken);
            logger.RecordingsDeleted(session.Id);
            return true;
        }
#pragma warning disable CA1031 // However the provider fails, it is asked again later.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.RecordingsKept(session.Id, fault);
            return false;
        }
    }
}
