namespace CallAssistant.Conformance;

/// <summary>What may be there only once: an open session of a task, a provider's call id, an identifier.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class ConflictSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    /// <summary>"Refused, with nothing changed, when a task would get a second session that is not over."</summary>
    [Fact]
    public async Task CommitAsync_SecondOpenSession_IsRefusedAndChangesNothing()
    {
        var task = await StoreTaskAsync(Alice);
        var first = await StoreSessionAsync(task);
        var second = Records.Session(task) with { Attempt = 2 };

        await RefusesAsync(new CallCommit { UserId = Alice, Tasks = [task with { Version = 2, Title = "changed" }], Session = second });

        Assert.Equal("", (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Title);
        Assert.Null(await Calls.FindSessionAsync(Alice, second.Id, Token));
        await Calls.CommitAsync(new CallCommit { UserId = Alice, Session = first with { Version = 2, Status = CallSessionStatus.Busy } }, Token);
        await Calls.CommitAsync(new CallCommit { UserId = Alice, Session = second }, Token);
        Assert.Equal(2, (await Calls.FindSessionAsync(Alice, second.Id, Token))!.Attempt);
    }

    /// <summary>A session is over in every terminal status, and in no other.</summary>
    /// <param name="status">Where the first session stands.</param>
    [Theory]
    [InlineData(CallSessionStatus.Initiated)]
    [InlineData(CallSessionStatus.SubmissionUnknown)]
    [InlineData(CallSessionStatus.Queued)]
    [InlineData(CallSessionStatus.Ringing)]
    [InlineData(CallSessionStatus.InProgress)]
    [InlineData(CallSessionStatus.Completed)]
    [InlineData(CallSessionStatus.Busy)]
    [InlineData(CallSessionStatus.NoAnswer)]
    [InlineData(CallSessionStatus.Failed)]
    [InlineData(CallSessionStatus.Cancelled)]
    public async Task CommitAsync_SecondSession_IsRefusedUnlessTheFirstIsOver(CallSessionStatus status)
    {
        var task = await StoreTaskAsync(Alice);
        var first = await StoreSessionAsync(task, session => session with { Status = status });
        var second = new CallCommit { UserId = Alice, Session = Records.Session(task) with { Attempt = 2 } };

        if (first.IsOver)
        {
            await Calls.CommitAsync(second, Token);
        }
        else
        {
            await RefusesAsync(second);
        }

        Assert.Equal(first.IsOver ? 2 : 1, (await Calls.ListSessionsAsync(Alice, new CallSessionQuery { TaskId = task.Id }, Token)).Total);
    }

    /// <summary>A session that is over cannot be opened again beside one that is not.</summary>
    [Fact]
    public async Task CommitAsync_OverSessionOpenedAgain_IsRefused()
    {
        var task = await StoreTaskAsync(Alice);
        var over = await StoreSessionAsync(task, session => session with { Status = CallSessionStatus.Busy });
        await StoreSessionAsync(task, session => session with { Attempt = 2 });

        await RefusesAsync(new CallCommit { UserId = Alice, Session = over with { Version = 2, Status = CallSessionStatus.InProgress } });

        Assert.Equal(CallSessionStatus.Busy, (await Calls.FindSessionAsync(Alice, over.Id, Token))!.Status);
    }

    /// <summary>"Refused when a provider's call id is already another session's", of whatever user; "finds the session of a provider's call over all users".</summary>
    [Fact]
    public async Task CommitAsync_ProviderCallIdOfAnotherSession_IsRefusedOverAllUsers()
    {
        var first = await StoreSessionAsync(await StoreTaskAsync(Alice), session => session with { ProviderCallId = "CA1" });
        var task = await StoreTaskAsync(Bob);
        var his = await StoreSessionAsync(task);

        await RefusesAsync(new CallCommit { UserId = Bob, Tasks = [task with { Version = 2, Title = "changed" }], Session = his with { Version = 2, ProviderCallId = "CA1" } });

        Assert.Equal(first.Id, (await Calls.FindSessionByProviderCallIdAsync("CA1", Token))!.Id);
        Assert.Null(await Calls.FindSessionByProviderCallIdAsync("CA2", Token));
        Assert.Null((await Calls.FindSessionAsync(Bob, his.Id, Token))!.ProviderCallId);
        Assert.Equal("", (await Calls.FindTaskAsync(Bob, task.Id, Token))!.Title);
    }

    /// <summary>A session's own call id stays its own in later states, and an id of 200 characters is kept whole.</summary>
    [Fact]
    public async Task CommitAsync_OwnProviderCallIdAgain_IsAccepted()
    {
        var id = new string('c', 200);
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice), session => session with { ProviderCallId = id });

        await Calls.CommitAsync(Records.Append(session, 1), Token);

        Assert.Equal(2, (await Calls.FindSessionByProviderCallIdAsync(id, Token))!.Version);
    }

    /// <summary>An identifier is "unique for the user": a notification that is stored already is refused, and nothing of its commit is stored.</summary>
    [Fact]
    public async Task CommitAsync_SameNotificationTwice_IsRefusedAndChangesNothing()
    {
        var notification = Records.Notification(Alice);
        await Calls.CommitAsync(new CallCommit { UserId = Alice, Notifications = [notification] }, Token);
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));

        await RefusesAsync(Records.Append(session, 1) with { Notifications = [Records.Notification(Alice), notification with { Title = "Again" }] });

        Assert.Equal([notification], (await Host.Notifications.ListNotificationsAsync(Alice, new NotificationQuery(), Token)).Items);
        Assert.Empty(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
        Assert.Equal(1, (await Calls.FindSessionAsync(Alice, session.Id, Token))!.Version);
    }
}
