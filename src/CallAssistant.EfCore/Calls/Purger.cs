using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Deletes transcripts and journals that are kept no longer: finds them over all users, and deletes each as the user that it belongs to.</summary>
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

        return deleted;
    }

    private async Task<int> DeleteAsync(IReadOnlyList<RowId> sessions, Func<DbContext, RowId, CancellationToken, Task<bool>> delete, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var session in sessions)
        {
            if (await runner.WriteAsync(Operation, session.UserId, context => delete(context, session, cancellationToken), cancellationToken))
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
}
