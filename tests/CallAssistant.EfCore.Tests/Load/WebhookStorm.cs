using CallAssistant.Conformance;

namespace CallAssistant.EfCore.Tests.Load;

/// <summary>Many commits at once on a tenth as many sessions, as when a provider delivers everything that it has kept: each reads the session, appends what it brings, and reads again when it was not the first.</summary>
internal static class WebhookStorm
{
    private const string User = "user";
    private const int EventsPerSession = 10;
    private static readonly int Sessions = Soak.IsOn ? 1_000 : 100;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Runs the storm from two processes on one database.</summary>
    public static async Task RunAsync(StoreHost host)
    {
        await using var other = await host.JoinAsync();
        var sessions = await StoreSessionsAsync(host);

        var refused = await Task.WhenAll(sessions.SelectMany((session, index) => Enumerable.Range(0, EventsPerSession)
            .Select(number => Task.Run(() => DeliverAsync((index + number) % 2 == 0 ? host.Calls : other.Calls, session, $"event {number}"), Token))));

        Assert.True(refused.Sum() > 0, "Nothing was in the way of anything: that is no storm.");
        foreach (var id in sessions)
        {
            var stored = await host.Calls.FindSessionAsync(User, id, Token);
            var journal = await host.Calls.ReadJournalAsync(User, id, 0, Token);
            Assert.Equal(1 + EventsPerSession, stored!.Version);
            Assert.Equal(EventsPerSession, stored.JournalSequence);
            Assert.Equal(Enumerable.Range(1, EventsPerSession).Select(sequence => (long)sequence), journal.Select(entry => entry.Sequence));
            Assert.Equal(Enumerable.Range(0, EventsPerSession).Select(number => $"event {number}"), journal.Select(entry => ((CallEvent.CalleeSpoke)entry.Event).Text).Order(StringComparer.Ordinal));
        }
    }

    private static async Task<IReadOnlyList<Guid>> StoreSessionsAsync(StoreHost host)
    {
        var records = new Records(5);
        var sessions = new List<Guid>();
        for (var index = 0; index < Sessions; index++)
        {
            var task = records.Task(User);
            var session = records.Session(task);
            await host.Calls.CommitAsync(new CallCommit { UserId = User, Tasks = [task], Session = session }, Token);
            sessions.Add(session.Id);
        }

        return sessions;
    }

    /// <summary>Any fault but the conflict reaches the test and fails it.</summary>
    /// <returns>How often somebody else was first.</returns>
    private static async Task<int> DeliverAsync(ICallStore store, Guid sessionId, string what)
    {
        for (var refused = 0; ; refused++)
        {
            var session = await store.FindSessionAsync(User, sessionId, Token);
            var commit = Records.Append(session!, 1);
            commit = commit with { Journal = [commit.Journal[0] with { Event = new CallEvent.CalleeSpoke(what, 0, 1) }] };
            try
            {
                await store.CommitAsync(commit, Token);
                return refused;
            }
            catch (StoreConflictException)
            {
                // Somebody else was first: read again and decide again.
            }
        }
    }
}
