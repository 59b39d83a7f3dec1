namespace CallAssistant.Core.Tests.Engine;

/// <summary>A store as a process sees it that dies at its n-th commit: before the commit is stored, or after. From then on nothing works any more.</summary>
internal sealed class MortalStore(ICallStore inner, int diesAtCommit, bool afterStoring) : ICallStore
{
    private int _commits;

    public bool IsDead { get; private set; }

    public async ValueTask CommitAsync(CallCommit commit, CancellationToken cancellationToken)
    {
        Live();
        if (++_commits == diesAtCommit && !afterStoring)
        {
            Die();
        }

        await inner.CommitAsync(commit, cancellationToken);
        if (_commits == diesAtCommit)
        {
            Die();
        }
    }

    public ValueTask<CallTask?> FindTaskAsync(string userId, Guid taskId, CancellationToken cancellationToken) => Live().FindTaskAsync(userId, taskId, cancellationToken);

    public ValueTask<Page<CallTask>> ListTasksAsync(string userId, CallTaskQuery query, CancellationToken cancellationToken) => Live().ListTasksAsync(userId, query, cancellationToken);

    public ValueTask<CallSession?> FindSessionAsync(string userId, Guid sessionId, CancellationToken cancellationToken) => Live().FindSessionAsync(userId, sessionId, cancellationToken);

    public ValueTask<CallSession?> FindSessionByProviderCallIdAsync(string providerCallId, CancellationToken cancellationToken) => Live().FindSessionByProviderCallIdAsync(providerCallId, cancellationToken);

    public ValueTask<Page<CallSession>> ListSessionsAsync(string userId, CallSessionQuery query, CancellationToken cancellationToken) => Live().ListSessionsAsync(userId, query, cancellationToken);

    public ValueTask<CallResult?> FindResultAsync(string userId, Guid sessionId, CancellationToken cancellationToken) => Live().FindResultAsync(userId, sessionId, cancellationToken);

    public ValueTask<IReadOnlyList<JournalEntry>> ReadJournalAsync(string userId, Guid sessionId, long after, CancellationToken cancellationToken) => Live().ReadJournalAsync(userId, sessionId, after, cancellationToken);

    public ValueTask<IReadOnlyList<WorkLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken) => Live().LeaseDueAsync(request, cancellationToken);

    public ValueTask<bool> RenewLeaseAsync(WorkLease lease, TimeSpan duration, CancellationToken cancellationToken) => Live().RenewLeaseAsync(lease, duration, cancellationToken);

    public ValueTask EraseUserAsync(string userId, CancellationToken cancellationToken) => Live().EraseUserAsync(userId, cancellationToken);

    private ICallStore Live() => IsDead ? throw new ProcessDiedException() : inner;

    private void Die()
    {
        IsDead = true;
        throw new ProcessDiedException();
    }
}

/// <summary>Nothing of this process goes on.</summary>
internal sealed class ProcessDiedException() : Exception("The process has died.");
