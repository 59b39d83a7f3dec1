using CallAssistant.EfCore.Tests.Sqlite;
using CallAssistant.EfCore.Writer;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>There is no room left: P6.</summary>
public sealed class SqliteDiskFullTests(ITestOutputHelper output) : IDisposable
{
    private const string User = "alice";
    private const int SqliteFull = 13;

    private readonly SmallDisk _disk = new();
    private readonly SeededIds _ids = new(4);
    private readonly List<Acknowledgement> _acknowledged = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _disk.Dispose();

    [Fact]
    public async Task CommitAsync_DiskIsFull_IsAClearFaultAndNothingIsHalfWritten()
    {
        await using (var services = Open())
        {
            await services.GetRequiredService<ICallAssistantDatabase>().MigrateAsync(Token);
            var store = services.GetRequiredService<ICallStore>();
            var (refused, fault) = await FillAsync(store);
            output.WriteLine($"{(_disk.IsReal ? "A file system" : "A page limit")} was full after {_acknowledged.Count} commits.");
            AssertFull(fault);
            AssertFull(await Assert.ThrowsAsync<CallAssistantException>(async () => await store.CommitAsync(refused, Token)));
            await AssertAllThereAsync(services);

            AssertLogIsKept();
            await AssertAllThereAsync(services);

            _disk.MakeRoom();
            await store.CommitAsync(refused, Token);
            _acknowledged.Add(new Acknowledgement(refused.Session!.Id, refused.Session.Version, refused.Session.JournalHash));
            await WriteAsync(store, new ScriptedCall(User, _ids.NewId()));
            await AssertAllThereAsync(services);
        }

        await using var reopened = Open();
        await AssertAllThereAsync(reopened);
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));
    }

    private static void AssertFull(CallAssistantException fault)
    {
        Assert.IsNotType<StoreConflictException>(fault);
        Assert.True(fault.IsTransient);
        Assert.Contains("full", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Make room", fault.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Open()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(_ids);
        new CallAssistantBuilder(services).UseSqlite($"Data Source={_disk.Database}");
        _disk.Limit(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Commits until it is refused.</summary>
    private async Task<(CallCommit Refused, CallAssistantException Fault)> FillAsync(ICallStore store)
    {
        while (true)
        {
            if (await WriteAsync(store, new ScriptedCall(User, _ids.NewId())) is { } refusal)
            {
                return refusal;
            }
        }
    }

    private async Task<(CallCommit Refused, CallAssistantException Fault)?> WriteAsync(ICallStore store, ScriptedCall call)
    {
        for (var version = 1L; version <= ScriptedCall.LastVersion; version++)
        {
            var commit = call.Commit(version);
            try
            {
                await store.CommitAsync(commit, Token);
            }
            catch (CallAssistantException fault)
            {
                return (commit, fault);
            }

            _acknowledged.Add(new Acknowledgement(commit.Session!.Id, version, commit.Session.JournalHash));
        }

        return null;
    }

    private async Task AssertAllThereAsync(IServiceProvider services) =>
        Assert.Equal(0, await StoredCalls.CheckAsync(services.GetRequiredService<ICallStore>(), services.GetRequiredService<INotificationStore>(), User, _acknowledged, Token));

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
