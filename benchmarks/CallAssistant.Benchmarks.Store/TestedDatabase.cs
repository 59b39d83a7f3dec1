using System.Data.Common;
using CallAssistant.EfCore;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Benchmarks.Store;

/// <summary>A database of the benchmark's own, with the store's tables; it is gone when it is disposed.</summary>
internal abstract class TestedDatabase : IAsyncDisposable
{
    public abstract string Name { get; }

    /// <summary>Makes the plan of the statement that follows it.</summary>
    public abstract string Explain { get; }

    /// <summary>The store as a host has it.</summary>
    public ServiceProvider OpenStore() => Open(UseStore);

    /// <summary>A connection that passes all walls and commits durably, beside the store.</summary>
    public abstract Task<DbConnection> OpenBareAsync(CancellationToken cancellationToken);

    /// <summary>Puts the population into the tables, inside of the database. No store may be open.</summary>
    public abstract Task FillAsync(Population population, CancellationToken cancellationToken);

    /// <summary>The whole numbers from 1, as a query of one column named n.</summary>
    public abstract string Series(long count);

    /// <summary>An identifier from two whole numbers.</summary>
    public abstract string Id(string high, string low);

    /// <summary>A moment as the store keeps it, from Unix seconds.</summary>
    public abstract string Moment(string seconds);

    public abstract ValueTask DisposeAsync();

    protected abstract void UseStore(CallAssistantBuilder builder);

    protected static ServiceProvider Open(Action<CallAssistantBuilder> useStore)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(new BenchmarkIds(1));
        useStore(new CallAssistantBuilder(services));
        return services.BuildServiceProvider();
    }

    protected static async Task MigrateAsync(ServiceProvider services, CancellationToken cancellationToken) =>
        await services.GetRequiredService<ICallAssistantDatabase>().MigrateAsync(cancellationToken);

    protected static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
