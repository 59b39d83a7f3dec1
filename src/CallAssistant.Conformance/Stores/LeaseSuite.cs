namespace CallAssistant.Conformance;

/// <summary>Leases: who may work on what, and for how long.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class LeaseSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    /// <summary>"Tasks and sessions of all users whose <c>DueAt</c> has passed. Earliest first." The fencing number is "1 for the first holder ever".</summary>
    [Fact]
    public async Task LeaseDueAsync_OnlyWhatIsDue_EarliestFirst()
    {
        var now = await NowAsync();
        var late = await StoreTaskAsync(Alice, task => task with { DueAt = now });
        var early = await StoreTaskAsync(Bob, task => task with { DueAt = now.AddMinutes(-1) });
        var session = await StoreSessionAsync(late, session => session with { DueAt = now.AddMilliseconds(-1) });
        await StoreTaskAsync(Alice, task => task with { DueAt = now.AddHours(1) });

        var leases = await LeaseAsync("a", 10);

        Assert.Equal(
            [new WorkLease(Bob, early.Id, null, 1, "a"), new WorkLease(Alice, late.Id, session.Id, 1, "a"), new WorkLease(Alice, late.Id, null, 1, "a")],
            leases);
    }

    /// <summary>"Null when nothing is left to do": such work is never leased, neither from the start nor after a commit that says so.</summary>
    [Fact]
    public async Task LeaseDueAsync_NoDueTime_IsNeverLeased()
    {
        var now = await NowAsync();
        var task = await StoreTaskAsync(Alice, task => task with { DueAt = now });
        var session = await StoreSessionAsync(task);
        await Calls.CommitAsync(new CallCommit { UserId = Alice, Tasks = [task with { Version = 2, DueAt = null }] }, Token);
        await Host.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Empty(await LeaseAsync("a", 10));
        Assert.Empty(await Calls.LeaseDueAsync(new LeaseRequest("a", Duration, 10) { OnlySessionId = session.Id, OnlyUserId = Alice }, Token));
    }

    /// <summary>Work comes up when its time comes, by the store's clock.</summary>
    [Fact]
    public async Task LeaseDueAsync_TimeComes_IsLeasedThen()
    {
        var now = await NowAsync();
        await StoreTaskAsync(Alice, task => task with { DueAt = now.AddMinutes(5) });

        Assert.Empty(await LeaseAsync("a", 10));
        await Host.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Single(await LeaseAsync("a", 10));
    }

    /// <summary>"Most leases to give": the rest is given to the next who asks.</summary>
    [Fact]
    public async Task LeaseDueAsync_MoreThanMax_GivesMaxAndThenTheRest()
    {
        var now = await NowAsync();
        for (var index = 0; index < 5; index++)
        {
            await StoreTaskAsync(Alice, task => task with { DueAt = now });
        }

        Assert.Equal(3, (await LeaseAsync("a", 3)).Count);
        Assert.Equal(2, (await LeaseAsync("b", 3)).Count);
        Assert.Empty(await LeaseAsync("c", 3));
    }

    /// <summary>"Only this session, and before its <c>DueAt</c> too, as long as it has one."</summary>
    [Fact]
    public async Task LeaseDueAsync_OneSession_GivesItBeforeItsTimeAndNothingElse()
    {
        var now = await NowAsync();
        var task = await StoreTaskAsync(Alice, task => task with { DueAt = now });
        var wanted = await StoreSessionAsync(task, session => session with { DueAt = now.AddHours(1) });
        await StoreSessionAsync(await StoreTaskAsync(Alice), session => session with { DueAt = now });
        var request = new LeaseRequest("a", Duration, 10) { OnlySessionId = wanted.Id, OnlyUserId = Alice };

        Assert.Empty(await Calls.LeaseDueAsync(request with { OnlyUserId = Bob }, Token));
        Assert.Equal(new WorkLease(Alice, task.Id, wanted.Id, 1, "a"), Assert.Single(await Calls.LeaseDueAsync(request, Token)));
        Assert.Empty(await Calls.LeaseDueAsync(request with { Owner = "b" }, Token));
    }

    /// <summary>A dead worker's work is taken over "when its lease, if any, has ended", by any process; "each lease raises the epoch by one".</summary>
    [Fact]
    public async Task LeaseDueAsync_HolderDied_IsTakenOverWhenTheLeaseEnds()
    {
        var (session, _) = await LeasedSessionAsync();
        await using var other = await Host.JoinAsync();
        var request = new LeaseRequest("b", Duration, 10);

        await Host.AdvanceAsync(Duration - TimeSpan.FromSeconds(10));
        Assert.Empty(await other.Calls.LeaseDueAsync(request, Token));
        await Host.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(new WorkLease(Alice, session.TaskId, session.Id, 2, "b"), Assert.Single(await other.Calls.LeaseDueAsync(request, Token)));
        await Host.AdvanceAsync(Duration);
        Assert.Equal(3, Assert.Single(await LeaseAsync("a", 10)).Epoch);
    }

    /// <summary>A commit of the leased record leaves the lease as it is unless it gives it back.</summary>
    [Fact]
    public async Task CommitAsync_StateOfTheLeasedRow_LeavesTheLease()
    {
        var (session, lease) = await LeasedSessionAsync();
        await Calls.CommitAsync(Records.Append(session, 1) with { Lease = lease }, Token);

        Assert.Empty(await LeaseAsync("b", 1));
        Assert.True(await Calls.RenewLeaseAsync(lease, Duration, Token));
    }

    /// <summary>"Prolongs a lease from now on."</summary>
    [Fact]
    public async Task RenewLeaseAsync_BeforeItEnds_KeepsOthersAway()
    {
        var (_, lease) = await LeasedSessionAsync();
        await Host.AdvanceAsync(TimeSpan.FromSeconds(20));
        Assert.True(await Calls.RenewLeaseAsync(lease, Duration, Token));
        await Host.AdvanceAsync(TimeSpan.FromSeconds(20));

        Assert.Empty(await LeaseAsync("b", 1));
        await Host.AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Single(await LeaseAsync("b", 1));
    }

    /// <summary>"False when the lease was taken over", and only then: one that ended and was taken by nobody is prolonged.</summary>
    [Fact]
    public async Task RenewLeaseAsync_EndedButNobodyTookIt_HoldsAgain()
    {
        var (_, lease) = await LeasedSessionAsync();
        await Host.AdvanceAsync(Duration * 2);

        Assert.True(await Calls.RenewLeaseAsync(lease, Duration, Token));
        Assert.Empty(await LeaseAsync("b", 1));
    }

    /// <summary>"Most leases to give, from 1"; a lease lasts for some time.</summary>
    [Fact]
    public async Task LeaseDueAsync_MaxOrDurationOutOfRange_Throws()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await LeaseAsync("a", 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Calls.LeaseDueAsync(new LeaseRequest("a", TimeSpan.Zero, 1), Token));
    }

    private async Task<(CallSession Session, WorkLease Lease)> LeasedSessionAsync()
    {
        var now = await NowAsync();
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice), session => session with { DueAt = now });
        return (session, Assert.Single(await LeaseAsync("a", 1)));
    }

    private ValueTask<IReadOnlyList<WorkLease>> LeaseAsync(string owner, int max) => Calls.LeaseDueAsync(new LeaseRequest(owner, Duration, max), Token);
}
