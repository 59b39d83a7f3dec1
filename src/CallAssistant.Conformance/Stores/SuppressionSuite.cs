namespace CallAssistant.Conformance;

/// <summary>The list of numbers whose owners do not want to be called: of all users, with the words that say it, and for good.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class SuppressionSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private const string Number = "+12125550123";
    private const string Longer = "+121255501234";
    private const string Shorter = "+1212555012";

    /// <summary>"True when the number must not be called": a number that nobody put there may be.</summary>
    [Fact]
    public async Task ContainsAsync_NumberThatIsNotOnTheList_IsFalse()
    {
        Assert.False(await Host.Suppressions.ContainsAsync(Number, Token));

        await Host.Suppressions.AddAsync(Longer, Token);
        await Host.Suppressions.AddAsync(Shorter, Token);

        Assert.False(await Host.Suppressions.ContainsAsync(Number, Token));
        Assert.True(await Host.Suppressions.ContainsAsync(Longer, Token));
    }

    /// <summary>"From this commit on it is on the list": with the journal entry of the words, for other processes too, and when the writer is gone.</summary>
    [Fact]
    public async Task CommitAsync_SuppressedNumber_IsOnTheListOfEveryProcessAndOutlivesTheWriter()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));
        await using (var other = await Host.JoinAsync())
        {
            await other.Calls.CommitAsync(Records.Append(session, 1) with { SuppressedNumber = Number }, Token);
            Assert.True(await Host.Suppressions.ContainsAsync(Number, Token));
        }

        Assert.True(await Host.Suppressions.ContainsAsync(Number, Token));
        Assert.Single(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
        await using var joined = await Host.JoinAsync();
        Assert.True(await joined.Suppressions.ContainsAsync(Number, Token));
    }

    /// <summary>"All of it is stored or none": a refused commit suppresses nothing.</summary>
    [Fact]
    public async Task CommitAsync_RefusedCommit_SuppressesNothing()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));

        await RefusesAsync(Records.Append(session with { Version = 5 }, 1) with { SuppressedNumber = Number });
        await RefusesAsync(Records.Append(session with { JournalSequence = 3 }, 1) with { SuppressedNumber = Number });

        Assert.False(await Host.Suppressions.ContainsAsync(Number, Token));
    }

    /// <summary>"Where it may be already": the same number again, by another user or another way, is no conflict, and the rest of the commit is stored.</summary>
    [Fact]
    public async Task CommitAsync_NumberThatIsOnTheList_StoresTheRest()
    {
        var hers = await StoreSessionAsync(await StoreTaskAsync(Alice));
        var his = await StoreSessionAsync(await StoreTaskAsync(Bob));

        await Host.Suppressions.AddAsync(Number, Token);
        await Host.Suppressions.AddAsync(Number, Token);
        await Calls.CommitAsync(Records.Append(hers, 1) with { SuppressedNumber = Number }, Token);
        await Calls.CommitAsync(Records.Append(his, 1) with { SuppressedNumber = Number }, Token);

        Assert.True(await Host.Suppressions.ContainsAsync(Number, Token));
        Assert.Single(await Calls.ReadJournalAsync(Alice, hers.Id, 0, Token));
        Assert.Single(await Calls.ReadJournalAsync(Bob, his.Id, 0, Token));
    }

    /// <summary>"One list for all users", at the same moment too: many calls in which the same number opts out are all stored.</summary>
    [Fact]
    public async Task CommitAsync_ParallelWithOneNumber_AllAreStored()
    {
        await using var other = await Host.JoinAsync();
        var sessions = new List<CallSession>();
        for (var n = 0; n < 8; n++)
        {
            sessions.Add(await StoreSessionAsync(await StoreTaskAsync(n % 2 == 0 ? Alice : Bob)));
        }

        await Task.WhenAll(sessions.Select((session, n) =>
            Task.Run(async () => await (n % 4 < 2 ? Calls : other.Calls).CommitAsync(Records.Append(session, 1) with { SuppressedNumber = Number }, Token), Token)));

        Assert.True(await Host.Suppressions.ContainsAsync(Number, Token));
        foreach (var session in sessions)
        {
            Assert.Single(await Calls.ReadJournalAsync(session.UserId, session.Id, 0, Token));
        }
    }

    /// <summary>"The erasure of a user and <see cref="ICallStore.PurgeAsync"/> leave the list as it is."</summary>
    [Fact]
    public async Task EraseUserAsync_UserWhoseCallOptedOut_LeavesTheNumberOnTheList()
    {
        var (_, session, _, _) = await WholeUser.StoreAsync(Host, Records, Alice, Token);
        await Calls.CommitAsync(Records.Append(session, 1) with { SuppressedNumber = Number }, Token);

        await Calls.PurgeAsync(new PurgeRequest(10) { TranscriptsBefore = Records.Start.AddDays(1), JournalsBefore = Records.Start.AddDays(1) }, Token);
        await Calls.EraseUserAsync(Alice, Token);

        Assert.True(await Host.Suppressions.ContainsAsync(Number, Token));
    }

    /// <summary>"Takes a number off the list; false when the number was not on the list." It may get there again.</summary>
    [Fact]
    public async Task RemoveAsync_NumberOnTheList_TakesThisOneOffOnce()
    {
        await Host.Suppressions.AddAsync(Number, Token);
        await Host.Suppressions.AddAsync(Longer, Token);
        await using var other = await Host.JoinAsync();

        Assert.True(await other.Suppressions.RemoveAsync(Number, Token));
        Assert.False(await Host.Suppressions.RemoveAsync(Number, Token));

        Assert.False(await Host.Suppressions.ContainsAsync(Number, Token));
        Assert.True(await Host.Suppressions.ContainsAsync(Longer, Token));
        await Host.Suppressions.AddAsync(Number, Token);
        Assert.True(await Host.Suppressions.ContainsAsync(Number, Token));
    }
}
