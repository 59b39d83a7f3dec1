namespace CallAssistant.Conformance.Tests.InMemory;

/// <summary>Who works on what.</summary>
internal sealed class LeaseBook(InMemoryDatabase database)
{
    public IReadOnlyList<WorkLease> Take(Tables tables, LeaseRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Max, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(request.Duration, TimeSpan.Zero);
        var sessions = tables.Sessions.Values
            .Where(session => request.OnlySessionId is null ? session.DueAt <= database.Now : session.DueAt is not null && (session.UserId, session.Id) == (request.OnlyUserId, request.OnlySessionId))
            .Select(session => (session.DueAt, Work: new WorkLease(session.UserId, session.TaskId, session.Id, 0, request.Owner)));
        var tasks = tables.Tasks.Values.Where(task => task.DueAt <= database.Now && request.OnlySessionId is null)
            .Select(task => (task.DueAt, Work: new WorkLease(task.UserId, task.Id, null, 0, request.Owner)));

        var free = sessions.Concat(tasks).Where(due => IsFree(tables.Leases.GetValueOrDefault(KeyOf(due.Work)))).OrderBy(due => due.DueAt).Take(request.Max);
        return [.. free.ToList().Select(due => Give(tables, due.Work, request.Duration))];
    }

    public bool Renew(Tables tables, WorkLease lease, TimeSpan duration)
    {
        if (!IsHeld(tables, lease))
        {
            return false;
        }

        tables.Leases[KeyOf(lease)] = new LeaseRow(lease.Epoch, lease.Owner, database.Now + duration);
        return true;
    }

    public void Fence(Tables tables, WorkLease lease, bool release)
    {
        if (!IsHeld(tables, lease) && !database.IsBroken(Sabotage.NoLeaseFence))
        {
            throw new LeaseLostException("store.commit", "Somebody else holds the work.");
        }

        if (release)
        {
            tables.Leases[KeyOf(lease)] = new LeaseRow(lease.Epoch, Owner: null, DateTimeOffset.MinValue);
        }
    }

    private WorkLease Give(Tables tables, WorkLease work, TimeSpan duration)
    {
        var lease = work with { Epoch = (tables.Leases.GetValueOrDefault(KeyOf(work))?.Epoch ?? 0) + 1 };
        tables.Leases[KeyOf(work)] = new LeaseRow(lease.Epoch, lease.Owner, database.Now + duration);
        return lease;
    }

    private bool IsFree(LeaseRow? row) =>
        row is null || database.IsBroken(Sabotage.NoLeaseExclusivity) || (row.Until <= database.Now && (row.Owner is null || !database.IsBroken(Sabotage.NoTakeover)));

    private static bool IsHeld(Tables tables, WorkLease lease) =>
        tables.Leases.GetValueOrDefault(KeyOf(lease)) is { } row && row.Epoch == lease.Epoch && row.Owner == lease.Owner;

    private static RowKey KeyOf(WorkLease work) => new(work.UserId, $"{work.TaskId}/{work.SessionId}");
}
