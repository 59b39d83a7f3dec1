using System.Diagnostics;
using CallAssistant.EfCore.Tests.Load;
using CallAssistant.EfCore.Tests.Sqlite;
using Microsoft.Data.Sqlite;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>The writing process is killed in mid-write: P6. Six times; a hundred times in a soak.</summary>
public sealed class SqliteKillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Writers = 4;

    // Each kill is a process start.
    private static readonly int Kills = Soak.IsOn ? 100 : 6;

    private readonly SqliteStoreHost _owner = SqliteStoreHost.CreateWithoutFile();
    private readonly Random _random = new(6);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var host = _owner.Join();
        await host.Database.MigrateAsync(Token);
    }

    public ValueTask DisposeAsync() => _owner.DisposeAsync();

    [Fact]
    public async Task CommitAsync_KilledInMidWriteAgainAndAgain_EveryAcknowledgedCommitIsThere()
    {
        var clock = Stopwatch.StartNew();
        var runs = new Dictionary<string, IReadOnlyList<Acknowledgement>>();
        var unsaid = 0;
        using var bystander = Connect();
        for (var kill = 1; kill <= Kills; kill++)
        {
            // In the first half the check is the first to open the database: it recovers the log and folds it into the file. In the second half another process
            // has the database open all the time: the log outlives the writer, and the next writer goes on with it.
            var logOutlives = kill > Kills / 2;
            if (logOutlives)
            {
                Scalar(bystander, "SELECT count(*) FROM call_tasks");
            }

            var user = $"run-{kill}";
            runs[user] = await WriteUntilKilledAsync(user);
            unsaid += await CheckAsync(user, runs[user]);
            Assert.Equal(logOutlives, File.Exists($"{_owner.File}-wal"));
        }

        foreach (var (user, acknowledged) in runs)
        {
            await CheckAsync(user, acknowledged);
        }

        Assert.Equal("ok", Scalar(bystander, "PRAGMA integrity_check"));
        output.WriteLine($"{Kills} kills in {clock.Elapsed.TotalSeconds:n0} s; {runs.Values.Sum(acknowledged => acknowledged.Count)} commits acknowledged, {unsaid} calls stored later than that.");
    }

    private async Task<IReadOnlyList<Acknowledgement>> WriteUntilKilledAsync(string user)
    {
        await using var writer = WriterProcess.Start($"Data Source={_owner.File}", user, Writers);
        return await writer.KillAsync(after: _random.Next(1, 100), spins: _random.Next(50_000));
    }

    private async Task<int> CheckAsync(string user, IReadOnlyList<Acknowledgement> acknowledged)
    {
        await using var host = _owner.Join();
        using var connection = Connect();
        Assert.Equal("ok", Scalar(connection, "PRAGMA quick_check"));
        return await StoredCalls.CheckAsync(host.Calls, host.Notifications, user, acknowledged, Token);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_owner.File};Pooling=False");
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
