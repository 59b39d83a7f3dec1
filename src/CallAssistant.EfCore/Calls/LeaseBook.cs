using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Who works on what. The clock is the host's: a SQLite file is on its machine.</summary>
internal sealed class LeaseBook(StoreRunner runner)
{
    public async ValueTask<IReadOnlyList<WorkLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(request.Owner);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Owner.Length, Limits.LeaseOwner);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Max, 1);
        Require.Duration(request.Duration);
        if (request.OnlySessionId is null != request.OnlyUserId is null)
        {
            throw new ArgumentException("OnlySessionId and OnlyUserId go together.", nameof(request));
        }

        // Most sweeps find nothing: they read, and disturb no writer.
        var due = await runner.ReadAsync("store.lease_due", context => DueWork.FindAsync(context, request, runner.Now, cancellationToken), cancellationToken);
        return due.Count == 0 ? [] : await runner.WriteAsync("store.lease_due", context => TakeAsync(context, request, cancellationToken), cancellationToken);
    }

    public ValueTask<bool> RenewAsync(WorkLease lease, TimeSpan duration, CancellationToken cancellationToken)
    {
        Require.User(lease.UserId);
        Require.Duration(duration);
        return runner.WriteAsync(
            "store.renew_lease",
            async context =>
            {
                DateTimeOffset? until = runner.Now + duration;
                var renewed = lease.SessionId is null
                    ? await HeldTask(context, lease).ExecuteUpdateAsync(set => set.SetProperty(task => EF.Property<DateTimeOffset?>(task, Lease.Until), until), cancellationToken)
                    : await HeldSession(context, lease).ExecuteUpdateAsync(set => set.SetProperty(session => EF.Property<DateTimeOffset?>(session, Lease.Until), until), cancellationToken);
                return renewed == 1;
            },
            cancellationToken);
    }

    /// <summary>Makes sure that the lease was not taken over, and that it is not until the transaction ends: the row is written, so it is locked. False when it is lost.</summary>
    public static async Task<bool> FenceAsync(DbContext context, WorkLease lease, bool release, CancellationToken cancellationToken)
    {
        var owner = release ? null : lease.Owner;
        var held = (lease.SessionId is null, release) switch
        {
            (true, false) => await HeldTask(context, lease).ExecuteUpdateAsync(set => set.SetProperty(task => EF.Property<string?>(task, Lease.Owner), owner), cancellationToken),
            (true, true) => await HeldTask(context, lease).ExecuteUpdateAsync(
                set => set.SetProperty(task => EF.Property<string?>(task, Lease.Owner), owner).SetProperty(task => EF.Property<DateTimeOffset?>(task, Lease.Until), (DateTimeOffset?)null),
                cancellationToken),
            (false, false) => await HeldSession(context, lease).ExecuteUpdateAsync(set => set.SetProperty(session => EF.Property<string?>(session, Lease.Owner), owner), cancellationToken),
            (false, true) => await HeldSession(context, lease).ExecuteUpdateAsync(
                set => set.SetProperty(session => EF.Property<string?>(session, Lease.Owner), owner).SetProperty(session => EF.Property<DateTimeOffset?>(session, Lease.Until), (DateTimeOffset?)null),
                cancellationToken),
        };
        return held == 1;
    }

    private async Task<IReadOnlyList<WorkLease>> TakeAsync(DbContext context, LeaseRequest request, CancellationToken cancellationToken)
    {
        var now = runner.Now;
        DateTimeOffset? until = now + request.Duration;
        var leases = new List<WorkLease>();
        foreach (var due in await DueWork.FindAsync(context, request, now, cancellationToken))
        {
            var lease = new WorkLease(due.UserId, due.TaskId, due.SessionId, due.Epoch + 1, request.Owner);
            if (lease.SessionId is { } sessionId)
            {
                await context.Set<CallSession>().Where(session => session.UserId == lease.UserId && session.Id == sessionId).ExecuteUpdateAsync(
                    set => set.SetProperty(session => EF.Property<string?>(session, Lease.Owner), lease.Owner)
                        .SetProperty(session => EF.Property<DateTimeOffset?>(session, Lease.Until), until)
                        .SetProperty(session => EF.Property<long>(session, Lease.Epoch), lease.Epoch),
                    cancellationToken);
            }
            else
            {
                await context.Set<CallTask>().Where(task => task.UserId == lease.UserId && task.Id == lease.TaskId).ExecuteUpdateAsync(
                    set => set.SetProperty(task => EF.Property<string?>(task, Lease.Owner), lease.Owner)
                        .SetProperty(task => EF.Property<DateTimeOffset?>(task, Lease.Until), until)
                        .SetProperty(task => EF.Property<long>(task, Lease.Epoch), lease.Epoch),
                    cancellationToken);
            }

            leases.Add(lease);
        }

        return leases;
    }

    private static IQueryable<CallTask> HeldTask(DbContext context, WorkLease lease) => context.Set<CallTask>().Where(task =>
        task.UserId == lease.UserId && task.Id == lease.TaskId
        && EF.Property<long>(task, Lease.Epoch) == lease.Epoch && EF.Property<string?>(task, Lease.Owner) == lease.Owner);

    private static IQueryable<CallSession> HeldSession(DbContext context, WorkLease lease) => context.Set<CallSession>().Where(session =>
        session.UserId == lease.UserId && session.Id == lease.SessionId
        && EF.Property<long>(session, Lease.Epoch) == lease.Epoch && EF.Property<string?>(session, Lease.Owner) == lease.Owner);
}
