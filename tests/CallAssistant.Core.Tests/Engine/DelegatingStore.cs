namespace CallAssistant.Core.Tests.Engine;

/// <summary>A store that hands everything on; what a test wants to go wrong is overridden.</summary>
internal abstract class DelegatingStore : ICallStore
{
    protected abstract ICallStore Inner { get; }

    public virtual ValueTask<CallTask?> FindTaskAsync(string userId, Guid taskId, CancellationToken cancellationToken) => Inner.FindTaskAsync(userId, taskId, cancellationToken);

    public virtual ValueTask<Page<CallTask>> ListTasksAsync(string userId, CallTaskQuery query, CancellationToken cancellationToken) => Inner.ListTasksAsync(userId, query, cancellationToken);

    public virtual ValueTask<CallSession?> FindSessionAsync(string userId, Guid sessionId, CancellationToken cancellationToken) => Inner.FindSessionAsync(userId, sessionId, cancellationToken);

    public virtual ValueTask<CallSession?> FindSessionByProviderCallIdAsync(string providerCallId, CancellationToken cancellationToken) => Inner.FindSessionByProviderCallIdAsync(providerCallId, cancellationToken);

    public virtual ValueTask<CallSession?> FindSessionByAttemptAsync(Guid attemptId, CancellationToken cancellationToken) => Inner.FindSessionByAttemptAsync(attemptId, cancellationToken);

    public virtual ValueTask<CallSession?> FindLastCallToAsync(string phoneNumber, DateTimeOffset since, CancellationToken cancellationToken) => Inner.FindLastCallToAsync(phoneNumber, since, cancellationToken);

    public virtual ValueTask<Page<CallSession>> ListSessionsAsync(string userId, CallSessionQuery query, CancellationToken cancellationToken) => Inner.ListSessionsAsync(userId, query, cancellationToken);

    public virtual ValueTask<CallResult?> FindResultAsync(string userId, Guid sessionId, CancellationToken cancellationToken) => Inner.FindResultAsync(userId, sessionId, cancellationToken);

    public virtual ValueTask<IReadOnlyList<JournalEntry>> ReadJournalAsync(string userId, Guid sessionId, long after, CancellationToken cancellationToken) => Inner.ReadJournalAsync(userId, sessionId, after, cancellationToken);

    public virtual ValueTask<IReadOnlyList<WorkLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken) => Inner.LeaseDueAsync(request, cancellationToken);

    public virtual ValueTask<bool> RenewLeaseAsync(WorkLease lease, TimeSpan duration, CancellationToken cancellationToken) => Inner.RenewLeaseAsync(lease, duration, cancellationToken);

    public virtual ValueTask EraseUserAsync(string userId, CancellationToken cancellationToken) => Inner.EraseUserAsync(userId, cancellationToken);

    public virtual ValueTask<int> PurgeAsync(PurgeRequest request, CancellationToken cancellationToken) => Inner.PurgeAsync(request, cancellationToken);

    public virtual ValueTask CommitAsync(CallCommit commit, CancellationToken cancellationToken) => Inner.CommitAsync(commit, cancellationToken);
}
