using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Writes a commit inside a transaction. Every check is part of a statement that writes, so it holds on any database.</summary>
internal static class CommitWriter
{
    public static async Task<bool> WriteAsync(DbContext context, CallCommit commit, WriteTry writing, CancellationToken cancellationToken)
    {
        if (writing.MayBeStored && await IsStoredAsync(context, commit, writing, cancellationToken))
        {
            return true;
        }

        var session = commit.Session;
        var isFencedByUpdate = session is { Version: > 1 } && commit.Lease?.SessionId == session.Id;
        if (!isFencedByUpdate)
        {
            await FenceAsync(context, commit, cancellationToken);
        }

        if (session is { Version: > 1 })
        {
            await WriteSessionAsync(context, session, commit, isFencedByUpdate, writing, cancellationToken);
        }

        foreach (var task in commit.Tasks)
        {
            VersionedRow.Put(context, task, task.Version, writing);
        }

        if (session is not null)
        {
            await AddToSessionAsync(context, session, commit, writing, cancellationToken);
        }

        context.AddRange(commit.Notifications);
        await context.SaveChangesAsync(cancellationToken);
        if (session is { Version: 1 })
        {
            await WriteSessionAsync(context, session, commit, isFenced: false, writing, cancellationToken);
        }

        return true;
    }

    /// <summary>Writes the session and its new journal entries; of its first version, which was added before, the entries alone.</summary>
    private static async Task WriteSessionAsync(DbContext context, CallSession session, CallCommit commit, bool isFenced, WriteTry writing, CancellationToken cancellationToken)
    {
        if (!await SessionStatements.Of(context).WriteAsync(context, session, commit, isFenced, writing, cancellationToken))
        {
            await FenceAsync(context, commit, cancellationToken);
            throw new DbUpdateConcurrencyException($"Session {session.Id} is not what the commit builds on.");
        }
    }

    /// <exception cref="LeaseLostException">The lease that the commit was decided under was taken over.</exception>
    private static async Task FenceAsync(DbContext context, CallCommit commit, CancellationToken cancellationToken)
    {
        if (commit.Lease is { } lease && !await (commit.ReleaseLease ? LeaseStatements.ReleaseAsync(context, lease, cancellationToken) : LeaseStatements.HoldAsync(context, lease, cancellationToken)))
        {
            throw new LeaseLostException("store.commit", $"The lease with epoch {lease.Epoch} on {(lease.SessionId is { } id ? $"session {id}" : $"task {lease.TaskId}")} is no longer held by {lease.Owner}.");
        }
    }

    /// <summary>One part tells of all: the rest was stored with it or not at all.</summary>
    private static Task<bool> IsStoredAsync(DbContext context, CallCommit commit, WriteTry writing, CancellationToken cancellationToken) => commit switch
    {
        { Session: { } session } => VersionedRow.IsMarkedAsync(context.Set<CallSession>().Where(row => row.UserId == commit.UserId && row.Id == session.Id), writing, cancellationToken),
        { Tasks: [var task, ..] } => VersionedRow.IsMarkedAsync(context.Set<CallTask>().Where(row => row.UserId == commit.UserId && row.Id == task.Id), writing, cancellationToken),
        { Notifications: [var notification, ..] } => context.Set<Notification>().AnyAsync(row => row.UserId == commit.UserId && row.Id == notification.Id, cancellationToken),
        _ => Task.FromResult(false),
    };

    private static async Task AddToSessionAsync(DbContext context, CallSession session, CallCommit commit, WriteTry writing, CancellationToken cancellationToken)
    {
        if (session.Version == 1)
        {
            VersionedRow.Put(context, session, session.Version, writing);
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
