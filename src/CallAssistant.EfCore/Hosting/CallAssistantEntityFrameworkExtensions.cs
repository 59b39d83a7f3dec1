using CallAssistant;
using CallAssistant.EfCore;
using Microsoft.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Stores everything in the database of your own context.</summary>
public static class CallAssistantEntityFrameworkExtensions
{
    private static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Uses the database of your own Entity Framework context, on SQLite or PostgreSQL: call <see cref="CallAssistantModelBuilderExtensions.UseCallAssistant"/> in its <c>OnModelCreating</c>, register it
    /// with <c>AddDbContextFactory</c> or <c>AddPooledDbContextFactory</c>, and create the tables with your own migrations. The store makes short-lived contexts of its own from that
    /// factory and never takes part in a transaction of yours. It retries by itself: retries of the context (<c>EnableRetryOnFailure</c>) are left out of its work. Replaces any other store; calling
    /// it twice is harmless.
    /// </summary>
    /// <typeparam name="TContext">The context.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="NotSupportedException">When a store is first asked for: the context is on another database.</exception>
    /// <exception cref="InvalidOperationException">When a store is first asked for: the context has no factory, or its model lacks the tables.</exception>
    public static CallAssistantBuilder UseEntityFramework<TContext>(this CallAssistantBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddStores<TContext>(DialectOf<TContext>);
    }

    private static StoreDialect DialectOf<TContext>(IServiceProvider services)
        where TContext : DbContext
    {
        using var context = StoreServices.FactoryOf<TContext>(services).CreateDbContext();
        if (context.Model.FindEntityType(typeof(CallTask)) is null)
        {
            throw new InvalidOperationException($"The model of {typeof(TContext).Name} lacks CallAssistant's tables. Call modelBuilder.UseCallAssistant() in its OnModelCreating.");
        }

        return context.Database.ProviderName switch
        {
            var provider when Providers.IsSqlite(provider) => new SqliteDialect(BusyTimeout, services.GetRequiredService<TimeProvider>()),
            var provider when Providers.IsPostgreSql(provider) => new PostgreSqlDialect(),
            var provider => throw Providers.NotSupported(provider),
        };
    }
}
