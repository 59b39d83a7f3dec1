using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Deletes transcripts and journals that are kept no longer.</summary>
internal static class Purger
{
    public static async Task<int> PurgeAsync(DbContext context, PurgeRequest request, CancellationToken cancellationToken)
    {
        var deleted = 0;
        if (request.TranscriptsBefore is { } transcriptsBefore)
        {
            var old = await (
                from transcript in context.Set<TranscriptRow>()
                join session in context.Set<CallSession>() on new { transcript.UserId, Id = transcript.SessionId } equals new { session.UserId, session.Id }
                where session.EndedAt < transcriptsBefore
                select new { session.UserId, session.Id }).Take(request.Max).ToListAsync(cancellationToken);
            foreach (var session in old)
            {
                await context.Set<TranscriptSegment>()
                    .Where(segment => EF.Property<string>(segment, Columns.UserId) == session.UserId && EF.Property<Guid>(segment, Columns.SessionId) == session.Id)
                    .ExecuteDeleteAsync(cancellationToken);
                deleted += await context.Set<TranscriptRow>().Where(row => row.UserId == session.UserId && row.SessionId == session.Id).ExecuteDeleteAsync(cancellationToken);
            }
        }

        if (request.JournalsBefore is { } journalsBefore)
        {
            var old = await (
                from entry in context.Set<JournalEntry>()
                join session in context.Set<CallSession>() on new { UserId = EF.Property<string>(entry, Columns.UserId), Id = entry.SessionId } equals new { session.UserId, session.Id }
                where entry.Sequence == 1 && entry.At < journalsBefore && session.EndedAt != null
                select new { session.UserId, session.Id }).Take(request.Max).ToListAsync(cancellationToken);
            foreach (var session in old)
            {
                await context.Set<JournalEntry>()
                    .Where(entry => EF.Property<string>(entry, Columns.UserId) == session.UserId && entry.SessionId == session.Id)
                    .ExecuteDeleteAsync(cancellationToken);
                deleted++;
            }
        }

        return deleted;
    }
}
