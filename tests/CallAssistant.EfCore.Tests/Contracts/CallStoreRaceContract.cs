namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>Many at once, from two processes.</summary>
public abstract class CallStoreRaceContract : StoreContract
{
    private const int Writers = 16;
    private const int Rounds = 12;

    [Fact]
    public async Task CommitAsync_SixteenWritersOnOneSession_LoseNoUpdate()
    {
        await using var other = await Host.JoinAsync();
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));

        var accepted = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer =>
            Task.Run(() => AppendAsync(writer % 2 == 0 ? Calls : other.Calls, session.Id), Token)));

        var stored = await Calls.FindSessionAsync(Alice, session.Id, Token);
        var journal = await Calls.ReadJournalAsync(Alice, session.Id, 0, Token);
        Assert.Equal(Writers * Rounds, accepted.Sum());
        Assert.Equal(1 + (Writers * Rounds), stored!.Version);
        Assert.Equal(Enumerable.Range(1, Writers * Rounds).Select(sequence => (long)sequence), journal.Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task CommitAsync_ParallelStarts_StoreOneOpenSession()
    {
        await using var other = await Host.JoinAsync();
        var task = await StoreTaskAsync(Alice);
        var sessions = Enumerable.Range(0, Writers).Select(_ => Records.Session(task)).ToList();

        var stored = await Task.WhenAll(sessions.Select((session, index) => Task.Run(() => TryAsync(index % 2 == 0 ? Calls : other.Calls, session), Token)));

        Assert.Equal(1, stored.Count(done => done));
        Assert.Equal(1, (await Calls.ListSessionsAsync(Alice, new CallSessionQuery(), Token)).Total);
    }

    [Fact]
    public async Task LeaseDueAsync_ParallelCallers_NeverLeaseTheSameWork()
    {
        await using var other = await Host.JoinAsync();
        for (var index = 0; index < 40; index++)
        {
            var task = await StoreTaskAsync(index % 2 == 0 ? Alice : Bob, task => task with { DueAt = Records.Start });
            await StoreSessionAsync(task, session => session with { DueAt = Records.Start });
        }

        var leases = await Task.WhenAll(Enumerable.Range(0, Writers).Select(caller =>
            Task.Run(async () => await LeaseAllAsync(caller % 2 == 0 ? Calls : other.Calls, $"worker-{caller}"), Token)));

        var all = leases.SelectMany(lease => lease).ToList();
        Assert.Equal(80, all.Count);
        Assert.Equal(80, all.DistinctBy(lease => (lease.UserId, lease.TaskId, lease.SessionId)).Count());
        Assert.All(all, lease => Assert.Equal(1, lease.Epoch));
    }

    private static async Task<List<WorkLease>> LeaseAllAsync(ICallStore store, string owner)
    {
        var all = new List<WorkLease>();
        while (await store.LeaseDueAsync(new LeaseRequest(owner, TimeSpan.FromMinutes(1), 3), Token) is { Count: > 0 } leases)
        {
            all.AddRange(leases);
        }

        return all;
    }

    private static async Task<bool> TryAsync(ICallStore store, CallSession session)
    {
        try
        {
            await store.CommitAsync(new CallCommit { UserId = session.UserId, Session = session }, Token);
            return true;
        }
        catch (StoreConflictException)
        {
            return false;
        }
    }

    /// <summary>Reads, appends and commits until as many commits as there are rounds were accepted.</summary>
    private static async Task<int> AppendAsync(ICallStore store, Guid sessionId)
    {
        var accepted = 0;
        while (accepted < Rounds)
        {
            var session = await store.FindSessionAsync(Alice, sessionId, Token);
            try
            {
                await store.CommitAsync(Records.Append(session!, 1), Token);
                accepted++;
            }
            catch (StoreConflictException)
            {
                // Somebody else was first: read again and decide again.
            }
        }

        return accepted;
    }
}
