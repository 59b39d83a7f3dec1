using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Benchmarks.Store;

/// <summary>Durable commits of one session state with one journal entry, and bare inserts beside them: what the disk and the database can do.</summary>
internal sealed class CommitBenchmark(TestedDatabase database, Arguments arguments)
{
    private const int Writers = 16;

    /// <summary>The compiler is done with its work after some thousand commits.</summary>
    private const int WarmUp = 4_000;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Figures.PrintHeader($"{database.Name}, commits");
        await MeasureBareAsync(writers: 1, cancellationToken);

        // SQLite has one writer at a time: more bare connections only get in each other's way.
        if (database is PostgreSqlDatabase)
        {
            await MeasureBareAsync(Writers, cancellationToken);
        }

        await using var services = database.OpenStore();
        var store = services.GetRequiredService<ICallStore>();
        foreach (var writers in new[] { 1, Writers })
        {
            var commits = new List<Func<Task>>();
            for (var writer = 0; writer < writers; writer++)
            {
                commits.Add(await StartAsync(store, $"user-{writers}-{writer}", cancellationToken));
            }

            await MeasureAsync($"the store, writers: {writers}", commits, cancellationToken);
        }

        Console.WriteLine();
    }

    private async Task MeasureAsync(string operation, List<Func<Task>> commits, CancellationToken cancellationToken)
    {
        await Load.TimesAsync(WarmUp, commits.Count, writer => commits[writer], cancellationToken);
        (await Load.ForAsync(arguments.Duration, commits.Count, writer => commits[writer], cancellationToken)).Print(operation);
    }

    private async Task MeasureBareAsync(int writers, CancellationToken cancellationToken)
    {
        var connections = new List<DbConnection>();
        try
        {
            var commits = new List<Func<Task>>();
            for (var writer = 0; writer < writers; writer++)
            {
                var connection = await database.OpenBareAsync(cancellationToken);
                connections.Add(connection);
                await using (var create = connection.CreateCommand())
                {
                    create.CommandText = "CREATE TABLE IF NOT EXISTS bare (x TEXT)";
                    await create.ExecuteNonQueryAsync(cancellationToken);
                }

                var insert = connection.CreateCommand();
                insert.CommandText = $"INSERT INTO bare VALUES ('{new string('a', 500)}')";
                await insert.PrepareAsync(cancellationToken);
                commits.Add(() => insert.ExecuteNonQueryAsync(cancellationToken));
            }

            await MeasureAsync($"bare inserts of 500 bytes, connections: {writers}", commits, cancellationToken);
        }
        finally
        {
            foreach (var connection in connections)
            {
                await connection.DisposeAsync();
            }
        }
    }

    /// <summary>Stores a session; each call of what comes back stores its next state.</summary>
    private static async Task<Func<Task>> StartAsync(ICallStore store, string user, CancellationToken cancellationToken)
    {
        var first = SampleCall.Of(user);
        var session = first.Session! with { ProviderCallId = user };
        await store.CommitAsync(first with { Session = session }, cancellationToken);
        return async () =>
        {
            session = session with { Version = session.Version + 1, JournalSequence = session.JournalSequence + 1 };
            var said = new CallEvent.CalleeSpoke("We have a slot on Thursday at ten past three.", 1, 2);
            var entry = new JournalEntry(session.Id, session.JournalSequence, session.CreatedAt, said, session.JournalHash, session.JournalHash);
            await store.CommitAsync(new CallCommit { UserId = user, Session = session, Journal = [entry] }, cancellationToken);
        };
    }
}
