using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Deletes transcripts, journals and idempotency keys that are kept no longer: finds them over all users, and deletes each as the user that it belongs to.</summary>
internal sealed class Purger(StoreRunner runner)
{
    private const string Operation = "store.purge";

    private AllUsers AllUsers => runner.Dialect.AllUsers;

    public async Task<int> PurgeAsync(PurgeRequest request, CancellationToken cancellationToken)
    {
        var deleted = 0;
        if (request.TranscriptsBefore is { } transcriptsBefore)
        {
            var old = await runner.ReadAsWorkerAsync(Operation, context => AllUsers.FindOldTranscriptsAsync(context, transcriptsBefore, request.Max, cancellationToken), cancellationToken);
            deleted += await DeleteAsync(old, TranscriptEraser.EraseAsync, cancellationToken);
        }

        if (request.JournalsBefore is { } journalsBefore)
        {
            var old = await runner.ReadAsWorkerAsync(Operation, context => AllUsers.FindOldJournalsAsync(context, journalsBefore, request.Max, cancellationToken), cancellationToken);
            deleted += await DeleteAsync(old, DeleteJournalAsync, cancellationToken);
        }

        var keys = await runner.ReadAsWorkerAsync(Operation, context => AllUsers.FindOldKeysAsync(context, EfIdempotencyStore.Kept, request.Max, cancellationToken), cancellationToken);
        return deleted + await DeleteAsync(keys, DeleteKeyAsync, cancellationToken);
    }

    private async Task<int> DeleteAsync(IReadOnlyList<RowId> rows, Func<DbContext, RowId, CancellationToken, Task<bool>> delete, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var row in rows)
        {
            if (await runner.WriteAsync(Operation, row.UserId, context => delete(context, row, cancellationToken), cancellationToken))
            {
                deleted++;
            }
        }

        return deleted;
    }

    private static async Task<bool> DeleteJournalAsync(DbContext context, RowId session, CancellationToken cancellationToken) =>
        await context.Set<JournalEntry>()
            .Where(entry => EF.Property<string>(entry, Columns.UserId) == session.UserId && entry.SessionId == session.Id)
            .ExecuteDeleteAsync(cancellationToken) > 0;

    private static async Task<bool> DeleteKeyAsync(DbContext context, RowId key, CancellationToken cancellationToken) =>
        await context.Set<IdempotencyRow>().Where(row => row.UserId == key.UserId && row.ResourceId == key.Id).ExecuteDeleteAsync(cancellationToken) > 0;
}
