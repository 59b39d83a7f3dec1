namespace CallAssistant.Core.Tests.Engine;

/// <summary>A store as a process sees it that dies at its n-th commit: before the commit is stored, or after. From then on nothing works any more.</summary>
internal sealed class MortalStore(ICallStore inner, int diesAtCommit, bool afterStoring) : DelegatingStore
{
    private int _commits;

    public bool IsDead { get; private set; }

    protected override ICallStore Inner => IsDead ? throw new ProcessDiedException() : inner;

    public override async ValueTask CommitAsync(CallCommit commit, CancellationToken cancellationToken)
    {
        var store = Inner;
        if (++_commits == diesAtCommit && !afterStoring)
        {
            Die();
        }

        await store.CommitAsync(commit, cancellationToken);
        if (_commits == diesAtCommit)
        {
            Die();
        }
    }

    private void Die()
    {
        IsDead = true;
        throw new ProcessDiedException();
    }
}
