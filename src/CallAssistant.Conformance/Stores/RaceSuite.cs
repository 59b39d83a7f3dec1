namespace CallAssistant.Conformance;

/// <summary>Many at once, from two processes.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class RaceSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private const int Writers = 16;
    private const int Rounds = 12;

    /// <summary>"Safe for concurrent use by many hosts": of racing commits on one session none overwrites another, and the journal has no gap.</summary>
    [Fact]
    public async Task CommitAsync_SixteenWritersOnOneSession_LoseNoUpdate()
    {
        await using var other = await Host.JoinAsync();
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));

        var accepted = await AtOnceAsync(other, (store, _) => AppendAsync(store.Calls, session.Id));

        var stored = await Calls.FindSessionAsync(Alice, session.Id, Token);
        var journal = await Calls.ReadJournalAsync(Alice, session.Id, 0, Token);
        Assert.Equal(Writers * Rounds, accepted.Sum());
        Assert.Equal(1 + (Writers * Rounds), stored!.Version);
        Assert.Equal(Enumerable.Range(1, Writers * Rounds).Select(sequence => (long)sequence), journal.Select(entry => entry.Sequence));
    }

    /// <summary>"Refused when a task would get a second session that is not over": of parallel starts one is stored, so one is dialled.</summary>
    [Fact]
    public async Task CommitAsync_ParallelStarts_StoreOneOpenSession()
    {
        await using var other = await Host.JoinAsync();
        var task = await StoreTaskAsync(Alice);
        var sessions = Enumerable.Range(0, Writers).Select(_ => Records.Session(task)).ToList();

        var stored = await AtOnceAsync(other, (store, writer) => IsAcceptedAsync(() => store.Calls.CommitAsync(new CallCommit { UserId = Alice, Session = sessions[writer] }, Token)));

        Assert.Equal(1, stored.Count(done => done));
        Assert.Equal(1, (await Calls.ListSessionsAsync(Alice, new CallSessionQuery(), Token)).Total);
    }

    /// <summary>"Two callers never get the same work at once."</summary>
    [Fact]
    public async Task LeaseDueAsync_ParallelCallers_NeverLeaseTheSameWork()
    {
        await using var other = await Host.JoinAsync();
        for (var index = 0; index < 40; index++)
        {
            var task = await StoreTaskAsync(index % 2 == 0 ? Alice : Bob, task => task with { DueAt = Records.Start });
            await StoreSessionAsync(task, session => session with { DueAt = Records.Start });
        }

        var leases = await AtOnceAsync(other, (store, caller) => LeaseAllAsync(store.Calls, $"worker-{caller}"));

        var all = leases.SelectMany(lease => lease).ToList();
        Assert.Equal(80, all.Count);
        Assert.Equal(80, all.DistinctBy(lease => (lease.UserId, lease.TaskId, lease.SessionId)).Count());
        Assert.All(all, lease => Assert.Equal(1, lease.Epoch));
    }

    /// <summary>A takeover and the old holder's commit race: whichever comes first, the two never both write under their leases.</summary>
    [Fact]
    public async Task CommitAsync_RacesWithATakeover_OneOfTheTwoHolders()
    {
        await using var other = await Host.JoinAsync();
        var now = await NowAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var session = await StoreSessionAsync(await StoreTaskAsync(Alice), session => session with { DueAt = now });
            var request = new LeaseRequest("a", TimeSpan.FromMinutes(1), 1) { OnlySessionId = session.Id, OnlyUserId = Alice };
            var old = Assert.Single(await Calls.LeaseDueAsync(request, Token));
            await Host.AdvanceAsync(TimeSpan.FromMinutes(1));

            var commit = Task.Run(() => IsAcceptedAsync(() => Calls.CommitAsync(Records.Append(session, 1) with { Lease = old }, Token)), Token);
            var taken = Assert.Single(await Task.Run(async () => await other.Calls.LeaseDueAsync(request with { Owner = "b" }, Token), Token));

            var isStored = await commit;
            Assert.Equal(isStored ? 1 : 0, (await Calls.ReadJournalAsync(Alice, session.Id, 0, Token)).Count);
            Assert.False(await IsAcceptedAsync(() => Calls.CommitAsync(Records.Append(session with { Version = isStored ? 2 : 1, JournalSequence = isStored ? 1 : 0 }, 1) with { Lease = old }, Token)));
            Assert.True(await Calls.RenewLeaseAsync(taken, TimeSpan.FromMinutes(1), Token));
        }
    }

    /// <summary>Of racing changes of settings and of a contact under one version, one is stored.</summary>
    [Fact]
    public async Task Saves_ParallelWithOneVersion_StoreOne()
    {
        await using var other = await Host.JoinAsync();
        var contact = Records.Contact(Alice, "Dentist");
        await Host.Contacts.SaveContactAsync(contact, Token);

        var settings = await AtOnceAsync(other, (store, writer) =>
            IsAcceptedAsync(() => store.Settings.SaveSettingsAsync(new AssistantSettings { UserId = Alice, Version = 1, MaxRetryAttempts = writer % 10 }, Token)));
        var contacts = await AtOnceAsync(other, (store, writer) => IsAcceptedAsync(() => store.Contacts.SaveContactAsync(contact with { Version = 2, Name = $"{writer}" }, Token)));

        Assert.Equal(1, settings.Count(done => done));
        Assert.Equal(1, contacts.Count(done => done));
        Assert.Equal($"{Array.IndexOf(contacts, true)}", (await Host.Contacts.FindContactAsync(Alice, contact.Id, Token))!.Name);
    }

    private Task<T[]> AtOnceAsync<T>(StoreHost other, Func<StoreHost, int, Task<T>> work) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => work(writer % 2 == 0 ? Host : other, writer), Token)));

    /// <summary>Leases until nothing is left. A store that gives the same work again and again is stopped, and found out by the count.</summary>
    private static async Task<List<WorkLease>> LeaseAllAsync(ICallStore store, string owner)
    {
        var all = new List<WorkLease>();
        while (all.Count <= 80 && await store.LeaseDueAsync(new LeaseRequest(owner, TimeSpan.FromMinutes(10), 3), Token) is { Count: > 0 } leases)
        {
            all.AddRange(leases);
        }

        return all;
    }

    private static async Task<bool> IsAcceptedAsync(Func<ValueTask> save)
    {
        try
        {
            await save();
            return true;
        }
        catch (CallAssistantException refusal) when (refusal is StoreConflictException or LeaseLostException)
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
            // A conflict means that somebody else was first: read again and decide again.
            var session = await store.FindSessionAsync(Alice, sessionId, Token);
            accepted += await IsAcceptedAsync(() => store.CommitAsync(Records.Append(session!, 1), Token)) ? 1 : 0;
        }

        return accepted;
    }
}
