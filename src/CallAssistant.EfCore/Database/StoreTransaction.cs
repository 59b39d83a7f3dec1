using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>A transaction; disposed without a commit it changes nothing.</summary>
/// <param name="inner">Entity Framework's own.</param>
/// <param name="commitId">An identifier under which its outcome can be looked up when the answer to the commit is lost; null where an answer is never lost.</param>
internal sealed class StoreTransaction(IDbContextTransaction inner, string? commitId = null) : IAsyncDisposable
{
    public string? CommitId => commitId;

    public Task CommitAsync(CancellationToken cancellationToken) => inner.CommitAsync(cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
