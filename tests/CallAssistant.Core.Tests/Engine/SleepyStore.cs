namespace CallAssistant.Core.Tests.Engine;

/// <summary>A store as a process sees it that is stopped right after it took a session's lease, and goes on much later.</summary>
internal sealed class SleepyStore(ICallStore inner, TimeProvider time, TimeSpan sleep) : DelegatingStore
{
    private Task _awake = Task.CompletedTask;
    private bool _hasSlept;

    protected override ICallStore Inner => inner;

    public override async ValueTask<IReadOnlyList<WorkLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
    {
        await _awake;
        var leases = await inner.LeaseDueAsync(request, cancellationToken);
        if (!_hasSlept && leases.Any(lease => lease.SessionId is not null))
        {
            _hasSlept = true;
            _awake = Task.Delay(sleep, time, CancellationToken.None);
            await _awake;
        }

        return leases;
    }

    public override async ValueTask<bool> RenewLeaseAsync(WorkLease lease, TimeSpan duration, CancellationToken cancellationToken)
    {
        await _awake;
        return await inner.RenewLeaseAsync(lease, duration, cancellationToken);
    }
}
