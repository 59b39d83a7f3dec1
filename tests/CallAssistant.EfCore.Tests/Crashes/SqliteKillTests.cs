using System.Diagnostics;
using CallAssistant.EfCore.Tests.Sqlite;
using Microsoft.Data.Sqlite;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>The writing process is killed in mid-write: P6.</summary>
public sealed class SqliteKillTests(ITestOutputHelper output)
{
    private const int Kills = 100;
    private const int Writers = 4;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CommitAsync_KilledInMidWriteHundredTimes_EveryAcknowledgedCommitIsThere()
    {
        var random = new Random(6);
        var clock = Stopwatch.StartNew();
        var runs = new List<(string User, IReadOnlyList<Acknowledgement> Acknowledged)>();
        var stored = 0;
        await using var owner = SqliteStoreHost.CreateWithoutFile();
        await using (var first = owner.Join())
        {
            await first.Database.MigrateAsync(Token);
        }

        SqliteConnection? bystander = null;
        for (var kill = 1; kill <= Kills; kill++)
        {
            // In the first half, the check is the first to open the database, and folds the log into the file. In the second half another process has it open
            // all the time: the log outlives the writer, and the next writer goes on with it.
            if (kill > Kills / 2)
            {
                bystander ??= Open(owner);
            }

            await using (var writer = WriterProcess.Start($"Data Source={owner.File}", $"run-{kill}", Writers))
            {
                runs.Add(($"run-{kill}", await writer.KillAsync(after: random.Next(1, 100), spins: random.Next(50_000))));
            }

            await using var host = owner.Join();
            Assert.Equal("ok", Check(owner, "quick_check"));
            stored += await StoredCalls.CheckAsync(host.Calls, host.Notifications, runs[^1].User, runs[^1].Acknowledged, Token);
        }

        bystander!.Dispose();
        Assert.Equal("ok", Check(owner, "integrity_check"));
        await using var last = owner.Join();
        foreach (var (user, acknowledged) in runs)
        {
            await StoredCalls.CheckAsync(last.Calls, last.Notifications, user, acknowledged, Token);
        }

        output.WriteLine($"{Kills} kills in {clock.Elapsed.TotalSeconds:n0} s, {runs.Sum(run => run.Acknowledged.Count)} commits acknowledged, {stored} stored without it.");
    }

    private static SqliteConnection Open(SqliteStoreHost host)
    {
        var connection = new SqliteConnection($"Data Source={host.File};Pooling=False");
        connection.Open();
        return connection;
    }

    private static object? Check(SqliteStoreHost host, string check)
    {
        using var connection = Open(host);
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {check}";
        return command.ExecuteScalar();
    }
}
