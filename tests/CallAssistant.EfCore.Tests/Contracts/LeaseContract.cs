namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>Leases: who may work on what, and for how long.</summary>
public abstract class LeaseContract : StoreContract
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task LeaseDueAsync_OnlyWhatIsDue_EarliestFirst()
    {
        var now = Host.Time.GetUtcNow();
        var late = await StoreTaskAsync(Alice, task => task with { DueAt = now });
        var early = await StoreTaskAsync(Bob, task => task with { DueAt = now.AddMinutes(-1) });
        var session = await StoreSessionAsync(late, session => session with { DueAt = now.AddSeconds(-30) });
        await StoreTaskAsync(Alice, task => task with { DueAt = now.AddTicks(1) });
        await StoreTaskAsync(Alice);

        var leases = await LeaseAsync("a", 10);

        Assert.Equal(
            [new WorkLease(Bob, early.Id, null, 1, "a"), new WorkLease(Alice, late.Id, session.Id, 1, "a"), new WorkLease(Alice, late.Id, null, 1, "a")],
            leases);
    }

    [Fact]
    public async Task LeaseDueAsync_MoreThanMax_GivesMaxAndThenTheRest()
    {
        for (var index = 0; index < 5; index++)
        {
            await StoreTaskAsync(Alice, task => task with { DueAt = Host.Time.GetUtcNow() });
        }

        Assert.Equal(3, (await LeaseAsync("a", 3)).Count);
        Assert.Equal(2, (await LeaseAsync("a", 3)).Count);
        Assert.Empty(await LeaseAsync("a", 3));
    }

    [Fact]
    public async Task LeaseDueAsync_OneSession_GivesNothingElse()
    {
        var now = Host.Time.GetUtcNow();
        var task = await StoreTaskAsync(Alice, task => task with { DueAt = now });
        var wanted = await StoreSessionAsync(task, session => session with { DueAt = now });
        await StoreSessionAsync(await StoreTaskAsync(Alice), session => session with { DueAt = now });

        var lease = Assert.Single(await Calls.LeaseDueAsync(new LeaseRequest("a", Duration, 10) { OnlySessionId = wanted.Id, OnlyUserId = Alice }, Token));

        Assert.Equal(wanted.Id, lease.SessionId);
        Assert.Empty(await Calls.LeaseDueAsync(new LeaseRequest("b", Duration, 10) { OnlySessionId = wanted.Id, OnlyUserId = Alice }, Token));
        Assert.Empty(await Calls.LeaseDueAsync(new LeaseRequest("b", Duration, 10) { OnlySessionId = wanted.Id, OnlyUserId = Bob }, Token));
    }

    [Fact]
    public async Task CommitAsync_LeaseTakenOver_RefusesTheOldHolderAndChangesNothing()
    {
        var (session, old) = await LeasedSessionAsync();
        Host.Time.Advance(Duration);
        var taken = Assert.Single(await LeaseAsync("b", 1));

        Assert.Equal(2, taken.Epoch);
        await Assert.ThrowsAsync<LeaseLostException>(async () => await Calls.CommitAsync(Records.Append(session, 1) with { Lease = old }, Token));
        Assert.False(await Calls.RenewLeaseAsync(old, Duration, Token));
        Assert.Empty(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));

        await Calls.CommitAsync(Records.Append(session, 1) with { Lease = taken }, Token);
        Assert.Single(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
    }

    [Fact]
    public async Task CommitAsync_SameOwnerTookOver_RefusesTheOldEpoch()
    {
        var (session, old) = await LeasedSessionAsync();
        Host.Time.Advance(Duration);
        Assert.Single(await LeaseAsync("a", 1));

        await Assert.ThrowsAsync<LeaseLostException>(async () => await Calls.CommitAsync(Records.Append(session, 1) with { Lease = old }, Token));
    }

    [Fact]
    public async Task CommitAsync_LeaseEndedButNobodyTookIt_IsAccepted()
    {
        var (session, lease) = await LeasedSessionAsync();
        Host.Time.Advance(Duration * 3);

        await Calls.CommitAsync(Records.Append(session, 1) with { Lease = lease }, Token);

        Assert.Single(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
    }

    [Fact]
    public async Task CommitAsync_StateOfTheLeasedRow_LeavesTheLease()
    {
        var (session, lease) = await LeasedSessionAsync();
        await Calls.CommitAsync(Records.Append(session, 1) with { Lease = lease }, Token);

        Assert.Empty(await LeaseAsync("b", 1));
        Assert.True(await Calls.RenewLeaseAsync(lease, Duration, Token));
    }

    [Fact]
    public async Task RenewLeaseAsync_BeforeItEnds_KeepsOthersAway()
    {
        var (_, lease) = await LeasedSessionAsync();
        Host.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(await Calls.RenewLeaseAsync(lease, Duration, Token));
        Host.Time.Advance(TimeSpan.FromSeconds(14));

        Assert.Empty(await LeaseAsync("b", 1));
        Host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(await LeaseAsync("b", 1));
    }

    [Fact]
    public async Task CommitAsync_ReleaseLease_LetsOthersHaveItAtOnce()
    {
        var (session, lease) = await LeasedSessionAsync();
        await Calls.CommitAsync(Records.Append(session, 1) with { Lease = lease, ReleaseLease = true }, Token);

        Assert.False(await Calls.RenewLeaseAsync(lease, Duration, Token));
        Assert.Equal(2, Assert.Single(await LeaseAsync("b", 1)).Epoch);
    }

    [Fact]
    public async Task CommitAsync_LeaseOfATask_FencesAndReleases()
    {
        var task = await StoreTaskAsync(Alice, task => task with { DueAt = Host.Time.GetUtcNow() });
        var lease = Assert.Single(await LeaseAsync("a", 1));
        var done = new CallCommit { UserId = Alice, Tasks = [task with { Version = 2, DueAt = null }], Lease = lease, ReleaseLease = true };

        await Assert.ThrowsAsync<LeaseLostException>(async () => await Calls.CommitAsync(done with { Lease = lease with { Owner = "b" } }, Token));
        await Assert.ThrowsAsync<LeaseLostException>(async () => await Calls.CommitAsync(done with { Lease = lease with { Epoch = 2 } }, Token));
        await Calls.CommitAsync(done, Token);

        Assert.Equal(2, (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Version);
        Assert.Empty(await LeaseAsync("b", 1));
    }

    private async Task<(CallSession Session, WorkLease Lease)> LeasedSessionAsync()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice), session => session with { DueAt = Host.Time.GetUtcNow() });
        return (session, Assert.Single(await LeaseAsync("a", 1)));
    }

    private ValueTask<IReadOnlyList<WorkLease>> LeaseAsync(string owner, int max) => Calls.LeaseDueAsync(new LeaseRequest(owner, Duration, max), Token);
}
