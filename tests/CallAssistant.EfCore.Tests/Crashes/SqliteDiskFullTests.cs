using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>There is no room left: P6.</summary>
public sealed class SqliteDiskFullTests(ITestOutputHelper output) : IDisposable
{
    private const int SqliteFull = 13;

    private readonly SmallDisk _disk = new();
    private readonly SeededIds _ids = new(4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _disk.Dispose();

    [Fact]
    public async Task CommitAsync_DiskIsFull_IsAClearFaultAndNothingIsHalfWritten()
    {
        var caller = new FillingCaller(_ids);
        await using (var services = Open())
        {
            await services.GetRequiredService<ICallAssistantDatabase>().MigrateAsync(Token);
            var store = services.GetRequiredService<ICallStore>();
            var refused = await caller.FillAsync(store, Token);
            output.WriteLine($"{(_disk.IsReal ? "A file system" : "A page limit")} was full after {caller.Acknowledged} commits.");
            FillingCaller.AssertFull(await Assert.ThrowsAsync<CallAssistantException>(() => caller.CommitAsync(store, refused, Token)));
            await caller.CheckAsync(services, Token);

            Assert.InRange(await caller.CommitTogetherAsync(store, services.GetRequiredService<StoreDialect>().SingleWriter!, count: 20, Token), 1, 20);
            await caller.CheckAsync(services, Token);

            AssertLogIsKept();
            await caller.CheckAsync(services, Token);

            _disk.MakeRoom();
            await caller.CommitAsync(store, refused, Token);
            await caller.WriteCallAsync(store, Token);
            await caller.CheckAsync(services, Token);
        }

        await using var reopened = Open();
        await caller.CheckAsync(reopened, Token);
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));
    }

    private ServiceProvider Open()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(_ids);
        new CallAssistantBuilder(services).UseSqlite($"Data Source={_disk.Database}");
        _disk.Limit(services);
        return services.BuildServiceProvider();
    }

    /// <summary>The log cannot be folded into a file that cannot grow: SQLite says so and keeps it.</summary>
    private void AssertLogIsKept()
    {
        if (_disk.IsReal)
        {
            Assert.Equal(SqliteFull, Assert.Throws<SqliteException>(() => Scalar("PRAGMA wal_checkpoint(TRUNCATE)")).SqliteErrorCode);
        }
    }

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_disk.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
