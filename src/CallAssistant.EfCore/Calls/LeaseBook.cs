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
            async context => await LeaseStatements.RenewAsync(context, lease, await runner.Dialect.GetNowAsync(context, cancellationToken) + duration, cancellationToken),
            cancellationToken);
    }
}
