using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>The suppression list in a relational database. Its rows are no user's, so the worker reads and writes them.</summary>
internal sealed class EfSuppressionStore(StoreRunner runner) : ISuppressionStore
{
    public ValueTask<bool> ContainsAsync(string phoneNumber, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(phoneNumber);
        var hash = SuppressionTable.HashOf(phoneNumber);
        return runner.ReadAsWorkerAsync("store.find_suppression", context => context.Set<SuppressionRow>().AnyAsync(row => row.NumberHash == hash, cancellationToken), cancellationToken);
    }

    public async ValueTask AddAsync(string phoneNumber, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(phoneNumber);
        await runner.WriteAsWorkerAsync("store.add_suppression", context => SuppressionStatements.AddAsync(context, runner.Dialect, phoneNumber, cancellationToken), cancellationToken);
    }

    public ValueTask<bool> RemoveAsync(string phoneNumber, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(phoneNumber);
        var hash = SuppressionTable.HashOf(phoneNumber);
        return runner.WriteAsWorkerAsync("store.remove_suppression", context => runner.Dialect.AllUsers.RemoveSuppressionAsync(context, hash, cancellationToken), cancellationToken);
    }
}
