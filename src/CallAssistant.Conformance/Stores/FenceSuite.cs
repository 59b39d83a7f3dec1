namespace CallAssistant.Conformance;

/// <summary>Fencing: whoever lost a lease writes nothing any more, however late it comes back.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class FenceSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    /// <summary>"A commit under a lease that was taken over is refused", with nothing changed; the new holder's is accepted.</summary>
    [Fact]
    public async Task CommitAsync_LeaseTakenOver_RefusesTheOldHolderAndChangesNothing()
    {
        var (task, session, old) = await LeasedSessionAsync();
        await Host.AdvanceAsync(Duration);
        var taken = Assert.Single(await LeaseAsync("b"));
        var late = Records.Append(session, 1) with { Tasks = [task with { Version = 2, Title = "changed" }], Notifications = [Records.Notification(Alice)], Lease = old };

        await AssertLostAsync(late);
        Assert.False(await Calls.RenewLeaseAsync(old, Duration, Token));
        Assert.Empty(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
        Assert.Equal("", (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Title);
        Assert.Equal(0, (await Host.Notifications.ListNotificationsAsync(Alice, new NotificationQuery(), Token)).Total);

        await Calls.CommitAsync(Records.Append(session, 1) with { Lease = taken }, Token);
        Assert.Single(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
    }

    /// <summary>The fencing number decides, not the name: a restarted process of the same name fences its former self.</summary>
    [Fact]
    public async Task CommitAsync_SameOwnerTookOver_RefusesTheOldEpoch()
    {
        var (_, session, old) = await LeasedSessionAsync();
        await Host.AdvanceAsync(Duration);
        Assert.Single(await LeaseAsync("a"));

        await AssertLostAsync(Records.Append(session, 1) with { Lease = old });
    }

    /// <summary>A lease is lost by being taken over, not by time alone.</summary>
    [Fact]
    public async Task CommitAsync_LeaseEndedButNobodyTookIt_IsAccepted()
    {
        var (_, session, lease) = await LeasedSessionAsync();
        await Host.AdvanceAsync(Duration * 3);

        await Calls.CommitAsync(Records.Append(session, 1) with { Lease = lease }, Token);

        Assert.Single(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
    }

    /// <summary>"True to give the lease back with the commit": others have it at once, under the next number, and the old one is lost.</summary>
    [Fact]
    public async Task CommitAsync_ReleaseLease_LetsOthersHaveItAtOnce()
    {
        var (_, session, lease) = await LeasedSessionAsync();
        await Calls.CommitAsync(Records.Append(session, 40) with { Lease = lease, ReleaseLease = true }, Token);

        Assert.Equal(40, (await Calls.ReadJournalAsync(Alice, session.Id, 0, Token)).Count);
        Assert.False(await Calls.RenewLeaseAsync(lease, Duration, Token));
        Assert.Equal(2, Assert.Single(await LeaseAsync("b")).Epoch);
    }

    /// <summary>A commit that is refused for another reason does not give the lease back.</summary>
    [Fact]
    public async Task CommitAsync_RefusedRelease_KeepsTheLease()
    {
        var (_, session, lease) = await LeasedSessionAsync();
        await RefusesAsync(Records.Append(session with { Version = 7 }, 1) with { Lease = lease, ReleaseLease = true });

        Assert.Empty(await LeaseAsync("b"));
        Assert.True(await Calls.RenewLeaseAsync(lease, Duration, Token));
    }

    /// <summary>Leases of tasks fence and are given back as those of sessions; another owner's name or number is no lease.</summary>
    [Fact]
    public async Task CommitAsync_LeaseOfATask_FencesAndReleases()
    {
        var now = await NowAsync();
        var task = await StoreTaskAsync(Alice, task => task with { DueAt = now });
        var lease = Assert.Single(await LeaseAsync("a"));
        var done = new CallCommit { UserId = Alice, Tasks = [task with { Version = 2, DueAt = null }], Lease = lease, ReleaseLease = true };

        await AssertLostAsync(done with { Lease = lease with { Owner = "b" } });
        await AssertLostAsync(done with { Lease = lease with { Epoch = 2 } });
        Assert.Equal(1, (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Version);
        await Calls.CommitAsync(done, Token);

        Assert.Equal(2, (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Version);
        Assert.Empty(await LeaseAsync("b"));
    }

    private Task<LeaseLostException> AssertLostAsync(CallCommit commit) => Assert.ThrowsAsync<LeaseLostException>(async () => await Calls.CommitAsync(commit, Token));

    private async Task<(CallTask Task, CallSession Session, WorkLease Lease)> LeasedSessionAsync()
    {
        var now = await NowAsync();
        var task = await StoreTaskAsync(Alice);
        var session = await StoreSessionAsync(task, session => session with { DueAt = now });
        return (task, session, Assert.Single(await LeaseAsync("a")));
    }

    private ValueTask<IReadOnlyList<WorkLease>> LeaseAsync(string owner) => Calls.LeaseDueAsync(new LeaseRequest(owner, Duration, 1), Token);
}
