namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>A row belongs to one user: every verb with the wrong one sees and changes nothing.</summary>
public abstract class TwoUsersContract : StoreContract
{
    [Fact]
    public async Task Reads_OfAnotherUsersRecords_LookLikeNone()
    {
        var (task, session, notification, contact) = await StoreAllAsync();

        Assert.Null(await Calls.FindTaskAsync(Bob, task.Id, Token));
        Assert.Null(await Calls.FindSessionAsync(Bob, session.Id, Token));
        Assert.Null(await Calls.FindResultAsync(Bob, session.Id, Token));
        Assert.Empty(await Calls.ReadJournalAsync(Bob, session.Id, 0, Token));
        Assert.Equal(0, (await Calls.ListTasksAsync(Bob, new CallTaskQuery(), Token)).Total);
        Assert.Equal(0, (await Calls.ListSessionsAsync(Bob, new CallSessionQuery { TaskId = task.Id }, Token)).Total);
        Assert.Null(await Host.Contacts.FindContactAsync(Bob, contact.Id, Token));
        Assert.Equal(0, (await Host.Contacts.ListContactsAsync(Bob, new ContactQuery { Search = "dent" }, Token)).Total);
        Assert.Equal(0, (await Host.Notifications.ListNotificationsAsync(Bob, new NotificationQuery(), Token)).Total);
        Assert.Null(await Host.Notifications.MarkReadAsync(Bob, notification.Id, Records.Start, Token));
        Assert.Equal(0, (await Host.Settings.GetSettingsAsync(Bob, Token)).Version);
    }

    [Fact]
    public async Task Writes_WithAnotherUsersIdentifiers_ChangeNothingOfTheirs()
    {
        var (task, session, notification, contact) = await StoreAllAsync();

        await RefusesAsync(new CallCommit { UserId = Bob, Tasks = [task with { UserId = Bob, Version = 2, Title = "stolen" }] });
        await RefusesAsync(new CallCommit { UserId = Bob, Session = session with { UserId = Bob, Version = session.Version + 1 } });
        await RefusesAsync(new CallCommit { UserId = Bob, Session = Records.Session(task) with { UserId = Bob } });
        await RefusesAsync(new CallCommit { UserId = Bob, Notifications = [Records.Notification(Bob, task)] });
        await Assert.ThrowsAsync<ArgumentException>(async () => await Calls.CommitAsync(new CallCommit { UserId = Bob, Tasks = [task with { Version = 2 }] }, Token));
        await Assert.ThrowsAsync<StoreConflictException>(async () => await Host.Contacts.SaveContactAsync(contact with { UserId = Bob, Version = 2 }, Token));
        Assert.False(await Host.Contacts.DeleteContactAsync(Bob, contact.Id, Token));
        await Host.Notifications.MarkDeliveredAsync(Bob, notification.Id, Token);
        await Host.Idempotency.CompleteAsync(Bob, "key", 200, "stolen", Token);
        await Host.Idempotency.ForgetAsync(Bob, "key", Token);
        await Calls.EraseUserAsync(Bob, Token);

        Assert.Equal("", (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Title);
        Assert.Equal(session, await Calls.FindSessionAsync(Alice, session.Id, Token));
        Assert.Equal(contact, await Host.Contacts.FindContactAsync(Alice, contact.Id, Token));
        Assert.Equal([notification], await Host.Notifications.LeaseUndeliveredAsync(5, TimeSpan.FromMinutes(1), Token));
        Assert.IsType<IdempotencyResult.InFlight>(await Host.Idempotency.BeginAsync(new IdempotentRequest(Alice, "key", "f", Records.Id()), Token));
    }

    [Fact]
    public async Task SameIdentifier_ForTwoUsers_AreTwoRecords()
    {
        var task = await StoreTaskAsync(Alice);
        await Calls.CommitAsync(new CallCommit { UserId = Bob, Tasks = [task with { UserId = Bob, Title = "his" }] }, Token);

        Assert.Equal("", (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Title);
        Assert.Equal("his", (await Calls.FindTaskAsync(Bob, task.Id, Token))!.Title);
    }

    [Fact]
    public async Task RenewLeaseAsync_AnotherUsersWork_IsRefused()
    {
        await StoreTaskAsync(Alice, task => task with { DueAt = Host.Time.GetUtcNow() });
        var lease = Assert.Single(await Calls.LeaseDueAsync(new LeaseRequest("a", TimeSpan.FromSeconds(5), 1), Token));

        Assert.False(await Calls.RenewLeaseAsync(lease with { UserId = Bob }, TimeSpan.FromSeconds(5), Token));
    }

    [Fact]
    public async Task EraseUserAsync_OneUser_LeavesTheOtherWhole()
    {
        var (task, session, _, contact) = await StoreAllAsync();
        var his = await StoreTaskAsync(Bob);

        await Calls.EraseUserAsync(Alice, Token);
        await Calls.EraseUserAsync(Alice, Token);

        Assert.Null(await Calls.FindTaskAsync(Alice, task.Id, Token));
        Assert.Null(await Calls.FindSessionByProviderCallIdAsync("CA1", Token));
        Assert.Empty(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
        Assert.Null(await Host.Contacts.FindContactAsync(Alice, contact.Id, Token));
        Assert.Equal(0, (await Host.Settings.GetSettingsAsync(Alice, Token)).Version);
        Assert.NotNull(await Calls.FindTaskAsync(Bob, his.Id, Token));
        await RefusesAsync(new CallCommit { UserId = Alice, Session = session with { Version = session.Version + 1 } });
    }

    /// <summary>A row of Alice's in every table.</summary>
    protected async Task<(CallTask Task, CallSession Session, Notification Notification, Contact Contact)> StoreAllAsync()
    {
        var task = await StoreTaskAsync(Alice);
        var follow = await StoreTaskAsync(Alice, follow => follow with { ParentTaskId = task.Id });
        var session = await StoreSessionAsync(task, session => session with { ProviderCallId = "CA1" });
        var notification = Records.Notification(Alice, follow, session);
        var commit = Records.Append(session, 2) with { Transcript = [Records.Segment(1)], Facts = [Records.Fact(session)], Notifications = [notification] };
        await Calls.CommitAsync(commit, Token);
        var contact = Records.Contact(Alice, "Dentist");
        await Host.Contacts.SaveContactAsync(contact, Token);
        await Host.Settings.SaveSettingsAsync(new AssistantSettings { UserId = Alice, Version = 1 }, Token);
        await Host.Idempotency.BeginAsync(new IdempotentRequest(Alice, "key", "f", Records.Id()), Token);
        return (task, commit.Session!, notification, contact);
    }
}
