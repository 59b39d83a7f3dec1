using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Writes a commit inside a transaction. Every check is part of a statement that writes, so it holds on any database.</summary>
internal static class CommitWriter
{
    public static async Task<bool> WriteAsync(DbContext context, CallCommit commit, CancellationToken cancellationToken)
    {
        if (commit.Lease is { } lease && !await LeaseBook.FenceAsync(context, lease, commit.ReleaseLease, cancellationToken))
        {
            throw new LeaseLostException("store.commit", $"The lease with epoch {lease.Epoch} on {(lease.SessionId is { } id ? $"session {id}" : $"task {lease.TaskId}")} is no longer held by {lease.Owner}.");
        }

        foreach (var task in commit.Tasks)
        {
            Put(context, task, task.Version, nameof(CallTask.Version));
        }

        if (commit.Session is { } session)
        {
            await WriteSessionAsync(context, session, commit, cancellationToken);
        }

        context.AddRange(commit.Notifications);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Inserts version 1; else replaces the version before, and nothing else.</summary>
    public static void Put<T>(DbContext context, T record, long version, string versionProperty)
        where T : class
    {
        var entry = context.Entry(record);
        entry.State = version == 1 ? EntityState.Added : EntityState.Modified;
        entry.Property(versionProperty).OriginalValue = version - 1;
    }

    private static async Task WriteSessionAsync(DbContext context, CallSession session, CallCommit commit, CancellationToken cancellationToken)
    {
        Put(context, session, session.Version, nameof(CallSession.Version));
        context.Entry(session).Property(stored => stored.JournalSequence).OriginalValue = session.JournalSequence - commit.Journal.Count;
        foreach (var entry in commit.Journal)
        {
            Add(context, entry, session);
        }

        if (commit.Transcript is { } transcript)
        {
            await ReplaceTranscriptAsync(context, session, transcript, cancellationToken);
        }

        if (commit.Facts is { } facts)
        {
            await context.Set<ExtractedFact>()
                .Where(fact => EF.Property<string>(fact, Columns.UserId) == session.UserId && fact.SessionId == session.Id)
                .ExecuteDeleteAsync(cancellationToken);
            for (var position = 0; position < facts.Count; position++)
            {
                context.Entry(facts[position]).Property(Columns.Position).CurrentValue = position;
                Add(context, facts[position], session);
            }
        }
    }

    private static async Task ReplaceTranscriptAsync(DbContext context, CallSession session, IReadOnlyList<TranscriptSegment> transcript, CancellationToken cancellationToken)
    {
        await TranscriptEraser.EraseAsync(context, new RowId(session.UserId, session.Id), cancellationToken);
        context.Add(new TranscriptRow(session.UserId, session.Id, session.CreatedAt, TranscriptRow.Join(transcript)));
        foreach (var segment in transcript)
        {
            context.Entry(segment).Property(Columns.SessionId).CurrentValue = session.Id;
            Add(context, segment, session);
        }
    }

    private static void Add<T>(DbContext context, T record, CallSession session)
        where T : class
    {
        var entry = context.Entry(record);
        entry.Property(Columns.UserId).CurrentValue = session.UserId;
        entry.State = EntityState.Added;
    }
}
