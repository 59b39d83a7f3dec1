// Durable commits of one session state with one journal entry, and the disk's own speed beside it.
// dotnet run -c Release --project benchmarks/CallAssistant.Benchmarks.Store [-- seconds writers]
using System.Diagnostics;
using CallAssistant;
using CallAssistant.Benchmarks.Store;
using CallAssistant.EfCore;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

var duration = TimeSpan.FromSeconds(args.Length > 0 ? int.Parse(args[0]) : 5);
var writers = args.Length > 1 ? int.Parse(args[1]) : 16;
var directory = Directory.CreateTempSubdirectory("callassistant-bench-").FullName;
try
{
    Console.WriteLine($"bare SQLite, one insert a commit, WAL + FULL: {Bare(Path.Combine(directory, "bare.db"), duration):n0} commits/s");

    var services = new ServiceCollection();
    services.AddSingleton<ICallIds>(new BenchmarkIds(1));
    new CallAssistantBuilder(services).UseSqlite($"Data Source={Path.Combine(directory, "store.db")}");
    await using var provider = services.BuildServiceProvider();
    await provider.GetRequiredService<ICallAssistantDatabase>().MigrateAsync();
    var store = provider.GetRequiredService<ICallStore>();
    foreach (var count in new[] { 1, writers })
    {
        var latencies = (await Task.WhenAll(Enumerable.Range(0, count).Select(writer => Task.Run(() => WriteAsync(store, $"user-{count}-{writer}", duration))))).SelectMany(part => part).ToList();
        latencies.Sort();
        Console.WriteLine($"store, {count} writers: {latencies.Count / duration.TotalSeconds:n0} commits/s, p50 {latencies[latencies.Count / 2].TotalMilliseconds:n2} ms, p99 {latencies[latencies.Count * 99 / 100].TotalMilliseconds:n2} ms");
    }
}
finally
{
    Directory.Delete(directory, recursive: true);
}

static double Bare(string file, TimeSpan duration)
{
    using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
    connection.Open();
    using var command = connection.CreateCommand();
    command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (x TEXT)";
    command.ExecuteNonQuery();
    command.CommandText = "INSERT INTO t VALUES (hex(zeroblob(250)))";
    var clock = Stopwatch.StartNew();
    var count = 0;
    for (; clock.Elapsed < duration; count++)
    {
        command.ExecuteNonQuery();
    }

    return count / clock.Elapsed.TotalSeconds;
}

static async Task<List<TimeSpan>> WriteAsync(ICallStore store, string user, TimeSpan duration)
{
    var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    var task = new CallTask { Id = new Guid(1, 1, 1, new byte[8]), UserId = user, RawInstruction = "Call my dentist", CreatedAt = now, UpdatedAt = now };
    var session = new CallSession { Id = new Guid(2, 1, 1, new byte[8]), UserId = user, TaskId = task.Id, Attempt = 1, PhoneNumber = "+12125550123", CreatedAt = now };
    await store.CommitAsync(new CallCommit { UserId = user, Tasks = [task], Session = session }, CancellationToken.None);
    var latencies = new List<TimeSpan>();
    for (var clock = Stopwatch.StartNew(); clock.Elapsed < duration;)
    {
        var began = clock.Elapsed;
        session = session with { Version = session.Version + 1, JournalSequence = session.JournalSequence + 1, JournalHash = new string('a', 64) };
        var entry = new JournalEntry(session.Id, session.JournalSequence, now, new CallEvent.CalleeSpoke("We have a slot on Thursday at ten past three.", 1, 2), new string('a', 64), new string('a', 64));
        await store.CommitAsync(new CallCommit { UserId = user, Session = session, Journal = [entry] }, CancellationToken.None);
        latencies.Add(clock.Elapsed - began);
    }

    return latencies;
}
