using CallAssistant.Core.Tests.Engine;

namespace CallAssistant.Core.Tests.Erasure;

/// <summary>A store in which the user is erased right after a certain commit.</summary>
internal sealed class ErasingStore(ICallStore inner, Func<CallCommit, bool> isLast) : DelegatingStore
{
    protected override ICallStore Inner => inner;

    public override async ValueTask CommitAsync(CallCommit commit, CancellationToken cancellationToken)
    {
        await inner.CommitAsync(commit, cancellationToken);
        if (isLast(commit))
        {
            await inner.EraseUserAsync(commit.UserId, cancellationToken);
        }
    }
}
