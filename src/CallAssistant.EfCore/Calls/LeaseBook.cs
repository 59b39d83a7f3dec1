using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Who works on what, in the time of the database.</summary>
internal sealed class LeaseBook(StoreRunner runner)
{
    private AllUsers AllUsers => runner.Dialect.AllUsers;

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
        if (runner.Dialect.SingleWriter is not null
            && !await runner.ReadAsWorkerAsync("store.lease_due", context => AllUsers.HasDueAsync(context, request, cancellationToken), cancellationToken))
        {
            return [];
        }

        return await runner.WriteAsWorkerAsync("store.lease_due", context => AllUsers.LeaseDueAsync(context, request, cancellationToken), cancellationToken);
    }

    public ValueTask<bool> RenewAsync(WorkLease lease, TimeSpan duration, CancellationToken cancellationToken)
    {
        Require.User(lease.UserId);
        Require.Duration(duration);
        return runner.WriteAsync(
            "store.renew_lease",
            lease.UserId,
            async context =>
            {
                DateTimeOffset? until = await runner.Dialect.GetNowAsync(context, cancellationToken) + duration;
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

    private static IQueryable<CallTask> HeldTask(DbContext context, WorkLease lease) => context.Set<CallTask>().Where(task =>
        task.UserId == lease.UserId && task.Id == lease.TaskId
        && EF.Property<long>(task, Lease.Epoch) == lease.Epoch && EF.Property<string?>(task, Lease.Owner) == lease.Owner);

    private static IQueryable<CallSession> HeldSession(DbContext context, WorkLease lease) => context.Set<CallSession>().Where(session =>
        session.UserId == lease.UserId && session.Id == lease.SessionId
        && EF.Property<long>(session, Lease.Epoch) == lease.Epoch && EF.Property<string?>(session, Lease.Owner) == lease.Owner);
}
