namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>Commits: all or nothing, compare-and-swap, one session that is not over.</summary>
public abstract class CallStoreContract : StoreContract
{
    [Fact]
    public async Task CommitAsync_WholeCommit_IsStoredWhole()
    {
        var task = Records.Task(Alice);
        var session = Records.Session(task);
        var first = Records.Append(session, 2);
        var notification = Records.Notification(Alice, task, session);
        var fact = Records.Fact(session);
        await Calls.CommitAsync(
            first with
            {
                Session = first.Session! with { Version = 1 },
                Tasks = [task],
                Transcript = [Records.Segment(1), Records.Segment(2)],
                Facts = [fact],
                Notifications = [notification],
            },
            Token);

        Assert.Equal(task.Id, (await Calls.FindTaskAsync(Alice, task.Id, Token))?.Id);
        Assert.Equal(2, (await Calls.FindSessionAsync(Alice, session.Id, Token))?.JournalSequence);
        Assert.Equal(first.Journal, await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
        var result = await Calls.FindResultAsync(Alice, session.Id, Token);
        Assert.Equal([Records.Segment(1), Records.Segment(2)], result!.Transcript);
        Assert.Equal([fact], result.Facts);
        Assert.Equal([notification], (await Host.Notifications.ListNotificationsAsync(Alice, new NotificationQuery(), Token)).Items);
    }

    [Fact]
    public async Task CommitAsync_OnePartRefused_ChangesNothing()
    {
        var task = await StoreTaskAsync(Alice);
        var session = await StoreSessionAsync(task);
        var stale = Records.Append(session with { Version = 5 }, 1) with
        {
            Tasks = [task with { Version = 2, Title = "changed" }],
            Notifications = [Records.Notification(Alice, task)],
            Transcript = [Records.Segment(1)],
        };
        await RefusesAsync(stale);

        Assert.Equal("", (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Title);
        Assert.Empty(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
        Assert.Empty((await Calls.FindResultAsync(Alice, session.Id, Token))!.Transcript);
        Assert.Equal(0, (await Host.Notifications.ListNotificationsAsync(Alice, new NotificationQuery(), Token)).Total);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task CommitAsync_TaskVersionIsNotTheNext_IsRefused(long version)
    {
        var task = await StoreTaskAsync(Alice);
        await Calls.CommitAsync(new CallCommit { UserId = Alice, Tasks = [task with { Version = 2, Title = "second" }] }, Token);

        await RefusesAsync(new CallCommit { UserId = Alice, Tasks = [task with { Version = version, Title = "wrong" }] });

        Assert.Equal("second", (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Title);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task CommitAsync_SessionVersionIsNotTheNext_IsRefused(long version)
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));

        await RefusesAsync(new CallCommit { UserId = Alice, Session = session with { Version = version, EndReason = "wrong" } });

        Assert.Null((await Calls.FindSessionAsync(Alice, session.Id, Token))!.EndReason);
    }

    [Fact]
    public async Task CommitAsync_JournalGap_IsRefused()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));
        var second = Records.Append(session, 1).Session!;
        await Calls.CommitAsync(Records.Append(session, 1), Token);

        await RefusesAsync(Records.Append(second with { JournalSequence = 2 }, 1));
        await RefusesAsync(Records.Append(second with { JournalSequence = 0 }, 1));
        await RefusesAsync(Records.Append(second, 2) with { Journal = [Records.Entry(session, 2), Records.Entry(session, 4)] });
        await RefusesAsync(Records.Append(second, 1) with { Journal = [] });

        Assert.Equal([Records.Entry(session, 1)], await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
    }

    [Fact]
    public async Task ReadJournalAsync_AfterAPosition_ReturnsTheRestInOrder()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));
        await Calls.CommitAsync(Records.Append(session, 12), Token);

        var entries = await Calls.ReadJournalAsync(Alice, session.Id, 9, Token);

        Assert.Equal([10, 11, 12], entries.Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task CommitAsync_SecondSessionThatIsNotOver_IsRefused()
    {
        var task = await StoreTaskAsync(Alice);
        var first = await StoreSessionAsync(task);
        await RefusesAsync(new CallCommit { UserId = Alice, Session = Records.Session(task) });

        await Calls.CommitAsync(new CallCommit { UserId = Alice, Session = first with { Version = 2, Status = CallSessionStatus.Busy } }, Token);
        var second = await StoreSessionAsync(task, session => session with { Attempt = 2 });

        Assert.Equal(2, (await Calls.FindSessionAsync(Alice, second.Id, Token))!.Attempt);
    }

    [Fact]
    public async Task CommitAsync_ProviderCallIdOfAnotherSession_IsRefusedOverAllUsers()
    {
        var first = await StoreSessionAsync(await StoreTaskAsync(Alice), session => session with { ProviderCallId = "CA1" });
        var task = await StoreTaskAsync(Bob);

        await RefusesAsync(new CallCommit { UserId = Bob, Session = Records.Session(task) with { ProviderCallId = "CA1" } });

        Assert.Equal(first.Id, (await Calls.FindSessionByProviderCallIdAsync("CA1", Token))!.Id);
        Assert.Null(await Calls.FindSessionByProviderCallIdAsync("CA2", Token));
    }

    [Fact]
    public async Task CommitAsync_ResultAgain_ReplacesIt()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));
        await Calls.CommitAsync(Records.Append(session, 0) with { Transcript = [Records.Segment(1), Records.Segment(2)], Facts = [Records.Fact(session), Records.Fact(session, "day")] }, Token);
        var fact = Records.Fact(session, "time");
        await Calls.CommitAsync(Records.Append(session with { Version = 2 }, 0) with { Transcript = [Records.Segment(7)], Facts = [fact] }, Token);
        await Calls.CommitAsync(Records.Append(session with { Version = 3 }, 0), Token);

        var result = await Calls.FindResultAsync(Alice, session.Id, Token);

        Assert.Equal([Records.Segment(7)], result!.Transcript);
        Assert.Equal([fact], result.Facts);
    }

    [Fact]
    public async Task FindResultAsync_NotProcessed_IsEmptyAndUnknownIsNull()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));

        var result = await Calls.FindResultAsync(Alice, session.Id, Token);

        Assert.Empty(result!.Transcript);
        Assert.Empty(result.Facts);
        Assert.Null(await Calls.FindResultAsync(Alice, Records.Id(), Token));
    }

    [Fact]
    public async Task CommitAsync_SessionOfATaskThatIsNotStored_IsRefused() =>
        await RefusesAsync(new CallCommit { UserId = Alice, Session = Records.Session(Records.Task(Alice)) });
}
