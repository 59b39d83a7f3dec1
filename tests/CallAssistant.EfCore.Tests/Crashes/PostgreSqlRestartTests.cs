using CallAssistant.Conformance;
using CallAssistant.EfCore.Tests.PostgreSql;
using CallAssistant.EfCore.Writer;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>The server crashes and comes back in the middle of load: P6.</summary>
public sealed class PostgreSqlRestartTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string User = "user";
    private const int Crashes = 5;
    private const int Writers = 8;
    private const int CommitsBetweenCrashes = 150;

    private PrivateCluster _cluster = null!;
    private ServiceProvider _services = null!;
    private int _acknowledged;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ICallStore Store => _services.GetRequiredService<ICallStore>();

    public async ValueTask InitializeAsync()
    {
        _cluster = await PrivateCluster.StartAsync();
        await ExecuteAsync("CREATE ROLE app LOGIN PASSWORD 'app'");
        await ExecuteAsync("CREATE DATABASE calls OWNER app");
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(new SeededIds(3));
        new CallAssistantBuilder(services).UsePostgreSql(new NpgsqlConnectionStringBuilder(_cluster.ConnectionString) { Username = "app", Password = "app", Database = "calls" }.ToString());
        _services = services.BuildServiceProvider();
        await _services.GetRequiredService<ICallAssistantDatabase>().MigrateAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await _cluster.DisposeAsync();
    }

    [Fact]
    public async Task Stores_ServerCrashesUnderLoad_LoseNothingAndGoOnByThemselves()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer, stop.Token), Token)).ToList();
        var worker = Task.Run(() => SweepAsync(stop.Token), Token);
        for (var crash = 1; crash <= Crashes; crash++)
        {
            await ReachAsync(crash * CommitsBetweenCrashes, writers);
            await _cluster.KillAsync();
            await _cluster.ResumeAsync();
        }

        await ReachAsync((Crashes + 1) * CommitsBetweenCrashes, writers);
        await stop.CancelAsync();
        var written = (await Task.WhenAll(writers)).ToList();
        var (sweeps, leased) = await worker;

        var notifications = _services.GetRequiredService<INotificationStore>();
        await StoredCalls.CheckAsync(Store, notifications, User, [.. written.SelectMany(writer => writer.Acknowledged)], Token);
        Assert.True(written.Sum(writer => writer.Faults) > 0, "No caller noticed the crashes: they came at no bad moment.");
        Assert.True(leased > 0);
        output.WriteLine($"{Crashes} crashes: {_acknowledged} commits acknowledged, {written.Sum(writer => writer.Faults)} transient faults at callers, {sweeps} sweeps of the worker, {leased} leases.");
    }

    /// <summary>Waits for a number of acknowledged commits; a writer that failed ends the waiting.</summary>
    private async Task ReachAsync(int count, IReadOnlyList<Task> writers)
    {
        while (Volatile.Read(ref _acknowledged) < count)
        {
            Token.ThrowIfCancellationRequested();
            if (writers.FirstOrDefault(writer => writer.IsCompleted) is { } ended)
            {
                await ended;
            }

            await Task.Yield();
        }
    }

    /// <summary>A caller as the contract has it: after a transient fault it reads what is stored, and goes on from there. Any other fault fails the test.</summary>
    private async Task<(IReadOnlyList<Acknowledgement> Acknowledged, int Faults)> WriteAsync(int writer, CancellationToken stop)
    {
        var ids = new SeededIds(100 + writer);
        var acknowledged = new List<Acknowledgement>();
        var faults = 0;
        while (!stop.IsCancellationRequested)
        {
            var id = ids.NewId();
            var call = new ScriptedCall(User, id);
            for (var version = 1L; version <= ScriptedCall.LastVersion && !stop.IsCancellationRequested; version++)
            {
                var commit = call.Commit(version);
                faults += await UntilStoredAsync(commit);
                acknowledged.Add(new Acknowledgement(id, version, commit.Session!.JournalHash));
                Interlocked.Increment(ref _acknowledged);
            }
        }

        return (acknowledged, faults);
    }

    private async Task<int> UntilStoredAsync(CallCommit commit)
    {
        for (var faults = 0; ; faults++)
        {
            try
            {
                if (faults == 0 || (await Store.FindSessionAsync(User, commit.Session!.Id, Token))?.Version != commit.Session!.Version)
                {
                    await Store.CommitAsync(commit, Token);
                }

                return faults;
            }
            catch (CallAssistantException fault) when (fault.IsTransient && fault is not StoreConflictException)
            {
                // The server is away: read, then try again.
            }
        }
    }

    /// <summary>The worker's loop: looks for due work again and again, whatever happens. Here it also makes the work.</summary>
    private async Task<(int Sweeps, int Leased)> SweepAsync(CancellationToken stop)
    {
        var records = new Records(11);
        var sweeps = 0;
        var leased = new HashSet<Guid>();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Store.CommitAsync(new CallCommit { UserId = User, Tasks = [records.Task(User) with { DueAt = Records.Start }] }, Token);
                foreach (var lease in await Store.LeaseDueAsync(new LeaseRequest("worker", TimeSpan.FromMinutes(5), 10), Token))
                {
                    Assert.True(leased.Add(lease.TaskId), "The same work was given twice before its lease ended.");
                }

                sweeps++;
            }
            catch (CallAssistantException fault) when (fault.IsTransient)
            {
                // The next sweep looks again.
            }
        }

        return (sweeps, leased.Count);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_cluster.ConnectionString);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Token);
    }
}
