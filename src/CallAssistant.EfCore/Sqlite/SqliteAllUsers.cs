using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Past the query filter, which is named at each place. The clock is the host's: a SQLite file is on its machine. Leasing is exclusive because one transaction writes at a time.</summary>
internal sealed class SqliteAllUsers(TimeProvider time) : AllUsers
{
    public override async Task<bool> HasDueAsync(DbContext context, LeaseRequest request, CancellationToken cancellationToken) =>
        (await SqliteDueWork.FindAsync(context, request with { Max = 1 }, time.GetUtcNow(), cancellationToken)).Count > 0;

    public override async Task<IReadOnlyList<WorkLease>> LeaseDueAsync(DbContext context, LeaseRequest request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? until = now + request.Duration;
        var leases = new List<WorkLease>();
        foreach (var due in await SqliteDueWork.FindAsync(context, request, now, cancellationToken))
        {
            var lease = new WorkLease(due.UserId, due.TaskId, due.SessionId, due.Epoch + 1, request.Owner);
            if (lease.SessionId is { } sessionId)
            {
                await Everybodys<CallSession>(context).Where(session => session.UserId == lease.UserId && session.Id == sessionId).ExecuteUpdateAsync(
                    set => set.SetProperty(session => EF.Property<string?>(session, Lease.Owner), lease.Owner)
                        .SetProperty(session => EF.Property<DateTimeOffset?>(session, Lease.Until), until)
                        .SetProperty(session => EF.Property<long>(session, Lease.Epoch), lease.Epoch),
                    cancellationToken);
            }
            else
            {
                await Everybodys<CallTask>(context).Where(task => task.UserId == lease.UserId && task.Id == lease.TaskId).ExecuteUpdateAsync(
                    set => set.SetProperty(task => EF.Property<string?>(task, Lease.Owner), lease.Owner)
                        .SetProperty(task => EF.Property<DateTimeOffset?>(task, Lease.Until), until)
                        .SetProperty(task => EF.Property<long>(task, Lease.Epoch), lease.Epoch),
                    cancellationToken);
            }

            leases.Add(lease);
        }

        return leases;
    }

    public override async Task<RowId?> FindCallAsync(DbContext context, string providerCallId, CancellationToken cancellationToken) =>
        await Everybodys<CallSession>(context).Where(session => session.ProviderCallId == providerCallId).Select(session => new RowId(session.UserId, session.Id)).ToListAsync(cancellationToken)
            is [var found] ? found : null;

    public override async Task<RowId?> FindAttemptAsync(DbContext context, Guid attemptId, CancellationToken cancellationToken) =>
        (await FindAsync(Everybodys<CallSession>(context).Where(session => session.Id == attemptId).OrderBy(session => session.Id).Select(session => new RowId(session.UserId, session.Id)), max: 2, cancellationToken)) is [var found] ? found : null;

    public override async Task<RowId?> FindLastCallToAsync(DbContext context, string phoneNumber, DateTimeOffset since, CancellationToken cancellationToken) =>
        (await FindAsync(
            Everybodys<CallSession>(context)
                .Where(session => session.PhoneNumber == phoneNumber && session.CreatedAt >= since && session.ProviderCallId != null)
                .OrderByDescending(session => session.CreatedAt).ThenByDescending(session => session.Id).Select(session => new RowId(session.UserId, session.Id)),
            max: 1,
            cancellationToken)) is [var found] ? found : null;

    public override async Task<bool> RemoveSuppressionAsync(DbContext context, string numberHash, CancellationToken cancellationToken) =>
        await context.Set<SuppressionRow>().Where(row => row.NumberHash == numberHash).ExecuteDeleteAsync(cancellationToken) > 0;

    public override Task<bool> HasUndeliveredAsync(DbContext context, CancellationToken cancellationToken) => Undelivered(context).AnyAsync(cancellationToken);

    public override async Task<IReadOnlyList<RowId>> LeaseUndeliveredAsync(DbContext context, int max, TimeSpan duration, CancellationToken cancellationToken)
    {
        DateTimeOffset? until = time.GetUtcNow() + duration;
        var taken = await FindAsync(
            Undelivered(context).OrderBy(notification => notification.CreatedAt).ThenBy(notification => notification.Id).Select(notification => new RowId(notification.UserId, notification.Id)),
            max,
            cancellationToken);
        foreach (var (userId, id) in taken)
        {
            await Everybodys<Notification>(context).Where(notification => notification.UserId == userId && notification.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(stored => EF.Property<DateTimeOffset?>(stored, Lease.Until), until), cancellationToken);
        }

        return taken;
    }

    public override Task<IReadOnlyList<RowId>> FindOldTranscriptsAsync(DbContext context, DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        FindAsync(
            Everybodys<TranscriptRow>(context)
                .Where(row => row.CreatedAt < before
                    && Everybodys<CallSession>(context).Any(session => session.UserId == row.UserId && session.Id == row.SessionId && session.EndedAt < before))
                .OrderBy(row => row.CreatedAt).Select(row => new RowId(row.UserId, row.SessionId)),
            max,
            cancellationToken);

    public override Task<IReadOnlyList<RowId>> FindOldJournalsAsync(DbContext context, DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        FindAsync(
            Everybodys<JournalEntry>(context)
                .Where(entry => entry.Sequence == 1 && entry.At < before
                    && Everybodys<CallSession>(context).Any(session => session.UserId == EF.Property<string>(entry, Columns.UserId) && session.Id == entry.SessionId && session.EndedAt != null && session.Summary != null))
                .OrderBy(entry => entry.At).Select(entry => new RowId(EF.Property<string>(entry, Columns.UserId), entry.SessionId)),
            max,
            cancellationToken);

    public override Task<IReadOnlyList<RowId>> FindOldKeysAsync(DbContext context, TimeSpan kept, int max, CancellationToken cancellationToken)
    {
        var oldest = time.GetUtcNow() - kept;
        return FindAsync(Everybodys<IdempotencyRow>(context).Where(row => row.CreatedAt <= oldest).OrderBy(row => row.CreatedAt).Select(row => new RowId(row.UserId, row.ResourceId)), max, cancellationToken);
    }

    private IQueryable<Notification> Undelivered(DbContext context)
    {
        var now = time.GetUtcNow();
        return Everybodys<Notification>(context).Where(notification =>
            EF.Property<DateTimeOffset?>(notification, Lease.Delivered) == null
            && (EF.Property<DateTimeOffset?>(notification, Lease.Until) == null || EF.Property<DateTimeOffset?>(notification, Lease.Until) <= now));
    }

    private static async Task<IReadOnlyList<RowId>> FindAsync(IQueryable<RowId> rows, int max, CancellationToken cancellationToken) =>
        await rows.Take(max).ToListAsync(cancellationToken);

    private static IQueryable<T> Everybodys<T>(DbContext context)
        where T : class =>
        context.Set<T>().IgnoreQueryFilters([UserFilter.Name]).AsNoTracking();
}
