namespace CallAssistant.Conformance;

/// <summary>Commits: all or nothing, visible to all on return, compare-and-swap on the version.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class CommitSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    /// <summary>"One atomic change: all of it is stored."</summary>
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

    /// <summary>"What a method stored is durable and visible to all when it returns": other processes see it, also when the writer is gone.</summary>
    [Fact]
    public async Task CommitAsync_OfAnotherProcess_IsVisibleAtOnceAndOutlivesIt()
    {
        var task = Records.Task(Alice);
        await using (var other = await Host.JoinAsync())
        {
            await other.Calls.CommitAsync(new CallCommit { UserId = Alice, Tasks = [task] }, Token);
            Assert.NotNull(await Calls.FindTaskAsync(Alice, task.Id, Token));
        }

        Assert.Equal(1, (await Calls.ListTasksAsync(Alice, new CallTaskQuery(), Token)).Total);
    }

    /// <summary>"Identifier, user, task, attempt, number and birth are those of the first version for ever": a call cannot be moved to another task.</summary>
    [Fact]
    public async Task CommitAsync_LaterVersionOfASession_KeepsItsTaskAttemptNumberAndBirth()
    {
        var first = await StoreSessionAsync(await StoreTaskAsync(Alice));
        var other = await StoreTaskAsync(Alice);
        var moved = first with { Version = 2, EndReason = "changed", TaskId = other.Id, Attempt = first.Attempt + 1, PhoneNumber = "+12125550199", CreatedAt = first.CreatedAt.AddDays(1) };

        await Calls.CommitAsync(new CallCommit { UserId = Alice, Session = moved }, Token);

        Assert.Equal(first with { Version = 2, EndReason = "changed" }, await Calls.FindSessionAsync(Alice, first.Id, Token));
    }

    /// <summary>"Refused, with nothing changed": the tasks, notifications and results of a commit whose session is stale are not stored.</summary>
    [Fact]
    public async Task CommitAsync_StaleSession_ChangesNothing()
    {
        var task = await StoreTaskAsync(Alice);
        var session = await StoreSessionAsync(task);
        await RefusesAsync(Records.Append(session with { Version = 5 }, 1) with
        {
            Tasks = [task with { Version = 2, Title = "changed" }, Records.Task(Alice)],
            Notifications = [Records.Notification(Alice, task)],
            Transcript = [Records.Segment(1)],
            Facts = [Records.Fact(session)],
        });

        await AssertUntouchedAsync(task, session);
    }

    /// <summary>"Refused, with nothing changed": the session, its journal and the other tasks of a commit with one stale task are not stored.</summary>
    [Fact]
    public async Task CommitAsync_OneStaleTaskOfSeveral_ChangesNothing()
    {
        var task = await StoreTaskAsync(Alice);
        var session = await StoreSessionAsync(task);
        var stale = await StoreTaskAsync(Alice);
        await RefusesAsync(Records.Append(session, 1) with
        {
            Tasks = [task with { Version = 2, Title = "changed" }, stale with { Version = 3 }],
            Transcript = [Records.Segment(1)],
            Facts = [Records.Fact(session)],
        });

        Assert.Equal(1, (await Calls.FindTaskAsync(Alice, stale.Id, Token))!.Version);
        Assert.Equal(1, (await Calls.FindSessionAsync(Alice, session.Id, Token))!.Version);
        await AssertUntouchedAsync(task, session, tasks: 2);
    }

    /// <summary>"Refused when a version is not the successor of the stored one": a task's, too low, the same, too high.</summary>
    /// <param name="version">A version that is not the next.</param>
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

    /// <summary>"Refused when a version is not the successor of the stored one": a session's.</summary>
    /// <param name="version">A version that is not the next.</param>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task CommitAsync_SessionVersionIsNotTheNext_IsRefused(long version)
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));

        await RefusesAsync(new CallCommit { UserId = Alice, Session = session with { Version = version, EndReason = "wrong" } });

        Assert.Null((await Calls.FindSessionAsync(Alice, session.Id, Token))!.EndReason);
    }

    /// <summary>"A higher version replaces the version before": one that was never stored has none before it.</summary>
    [Fact]
    public async Task CommitAsync_SecondVersionOfNothing_IsRefused()
    {
        var task = await StoreTaskAsync(Alice);
        var unknown = Records.Task(Alice) with { Version = 2 };

        await RefusesAsync(new CallCommit { UserId = Alice, Tasks = [unknown] });
        await RefusesAsync(new CallCommit { UserId = Alice, Session = Records.Session(task) with { Version = 2 } });

        Assert.Null(await Calls.FindTaskAsync(Alice, unknown.Id, Token));
        Assert.Equal(0, (await Calls.ListSessionsAsync(Alice, new CallSessionQuery(), Token)).Total);
    }

    /// <summary>A session is an attempt of a stored task of the same user.</summary>
    [Fact]
    public async Task CommitAsync_SessionOfATaskThatIsNotStored_IsRefused() =>
        await RefusesAsync(new CallCommit { UserId = Alice, Session = Records.Session(Records.Task(Alice)) });

    private async Task AssertUntouchedAsync(CallTask task, CallSession session, int tasks = 1)
    {
        Assert.Equal("", (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Title);
        Assert.Equal(tasks, (await Calls.ListTasksAsync(Alice, new CallTaskQuery(), Token)).Total);
        Assert.Empty(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
        var result = await Calls.FindResultAsync(Alice, session.Id, Token);
        Assert.Empty(result!.Transcript);
        Assert.Empty(result.Facts);
        Assert.Equal(0, (await Host.Notifications.ListNotificationsAsync(Alice, new NotificationQuery(), Token)).Total);
    }
}
