using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Makes short-lived contexts, of whichever type holds the tables.</summary>
internal abstract class StoreContexts
{
    /// <summary>True when nobody but this library says what they do: then one may write for several callers.</summary>
    public abstract bool AreOurs { get; }

    public abstract Task<DbContext> CreateAsync(CancellationToken cancellationToken);
}

/// <summary>Makes them with a factory of the ready context or of the host's own.</summary>
internal sealed class StoreContexts<TContext>(IDbContextFactory<TContext> factory) : StoreContexts
    where TContext : DbContext
{
    public override bool AreOurs => typeof(TContext).Assembly == typeof(StoreContexts).Assembly;

    public override async Task<DbContext> CreateAsync(CancellationToken cancellationToken)
    {
        var context = await factory.CreateDbContextAsync(cancellationToken);

        // Records never change in place: what is to be stored is said, not found out.
        context.ChangeTracker.AutoDetectChangesEnabled = false;

        // Whatever fails, the whole transaction is rolled back: a savepoint would be two more round trips for nothing.
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }
}
