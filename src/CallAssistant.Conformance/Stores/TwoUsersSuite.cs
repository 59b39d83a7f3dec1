namespace CallAssistant.Conformance;

/// <summary>A row belongs to one user: every verb with the wrong one sees and changes nothing. What webhooks are looked up by names no user: it finds one session, whosever it is.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class TwoUsersSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private const string Number = "+12025550147";

    /// <summary>"Another user's record looks like none", to every verb that reads.</summary>
    [Fact]
    public async Task Reads_OfAnotherUsersRecords_LookLikeNone()
    {
        var (task, session, notification, contact) = await WholeUser.StoreAsync(Host, Records, Alice, Token);

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

    /// <summary>A commit with another user's identifiers is refused and changes nothing of theirs.</summary>
    [Fact]
    public async Task Commits_WithAnotherUsersIdentifiers_ChangeNothingOfTheirs()
    {
        var (task, session, notification, _) = await WholeUser.StoreAsync(Host, Records, Alice, Token);

        await RefusesAsync(new CallCommit { UserId = Bob, Tasks = [task with { UserId = Bob, Version = 2, Title = "stolen" }] });
        await RefusesAsync(new CallCommit { UserId = Bob, Session = session with { UserId = Bob, Version = session.Version + 1 } });
        await RefusesAsync(new CallCommit { UserId = Bob, Session = Records.Session(task) with { UserId = Bob } });
        await RefusesAsync(new CallCommit { UserId = Bob, Notifications = [Records.Notification(Bob, task)] });

        Assert.Equal("", (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Title);
        Assert.Equal(session, await Calls.FindSessionAsync(Alice, session.Id, Token));
        Assert.Equal([notification], (await Host.Notifications.ListNotificationsAsync(Alice, new NotificationQuery(), Token)).Items);
        Assert.Equal(0, (await Calls.ListSessionsAsync(Bob, new CallSessionQuery(), Token)).Total);
    }

    /// <summary>"The user that everything in the commit belongs to": a commit that holds a record of somebody else is the caller's mistake.</summary>
    [Fact]
    public async Task CommitAsync_RecordOfSomebodyElse_ThrowsArgumentException()
    {
        var task = await StoreTaskAsync(Alice);
        CallCommit[] mixed =
        [
            new() { UserId = Bob, Tasks = [task with { Version = 2, Title = "stolen" }] },
            new() { UserId = Bob, Session = Records.Session(task) },
            new() { UserId = Bob, Notifications = [Records.Notification(Alice, task)] },
        ];

        foreach (var commit in mixed)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Calls.CommitAsync(commit, Token));
        }

        Assert.Equal("", (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Title);
        Assert.Equal(0, (await Calls.ListSessionsAsync(Alice, new CallSessionQuery(), Token)).Total);
        Assert.Equal(0, (await Host.Notifications.ListNotificationsAsync(Alice, new NotificationQuery(), Token)).Total);
    }

    /// <summary>The other stores' writes, and an erasure, with another user's identifiers change nothing of theirs.</summary>
    [Fact]
    public async Task OtherWrites_WithAnotherUsersIdentifiers_ChangeNothingOfTheirs()
    {
        var (task, _, notification, contact) = await WholeUser.StoreAsync(Host, Records, Alice, Token);

        await Assert.ThrowsAsync<StoreConflictException>(async () => await Host.Contacts.SaveContactAsync(contact with { UserId = Bob, Version = 2 }, Token));
        Assert.False(await Host.Contacts.DeleteContactAsync(Bob, contact.Id, Token));
        await Host.Notifications.MarkDeliveredAsync(Bob, notification.Id, Token);
        await Host.Idempotency.CompleteAsync(Bob, WholeUser.Key, 200, "stolen", Token);
        await Host.Idempotency.ForgetAsync(Bob, WholeUser.Key, Token);
        await Calls.EraseUserAsync(Bob, Token);

        Assert.NotNull(await Calls.FindTaskAsync(Alice, task.Id, Token));
        Assert.Equal(contact, await Host.Contacts.FindContactAsync(Alice, contact.Id, Token));
        Assert.Equal([notification], await Host.Notifications.LeaseUndeliveredAsync(5, TimeSpan.FromMinutes(1), Token));
        Assert.IsType<IdempotencyResult.InFlight>(await Host.Idempotency.BeginAsync(WholeUser.Request(Alice, Records.Id()), Token));
    }

    /// <summary>Identifiers are "unique for the user": the same one for two users is two records.</summary>
    [Fact]
    public async Task SameIdentifier_ForTwoUsers_AreTwoRecords()
    {
        var task = await StoreTaskAsync(Alice);
        await Calls.CommitAsync(new CallCommit { UserId = Bob, Tasks = [task with { UserId = Bob, Title = "his" }] }, Token);

        Assert.Equal("", (await Calls.FindTaskAsync(Alice, task.Id, Token))!.Title);
        Assert.Equal("his", (await Calls.FindTaskAsync(Bob, task.Id, Token))!.Title);
    }

    /// <summary>A lease is on one user's work: with another user's name it is none.</summary>
    [Fact]
    public async Task RenewLeaseAsync_AnotherUsersWork_IsRefused()
    {
        await StoreTaskAsync(Alice, task => task with { DueAt = Records.Start });
        var lease = Assert.Single(await Calls.LeaseDueAsync(new LeaseRequest("a", TimeSpan.FromSeconds(30), 1), Token));

        Assert.False(await Calls.RenewLeaseAsync(lease with { UserId = Bob }, TimeSpan.FromSeconds(30), Token));
    }

    /// <summary>Users whose names differ in case, in length or by characters that patterns and paths know are different users.</summary>
    /// <param name="other">A name that is not Alice's.</param>
    [Theory]
    [InlineData("Alice")]
    [InlineData("alice ")]
    [InlineData("al%")]
    [InlineData("alic_")]
    [InlineData("' OR 'a'='a")]
    public async Task Reads_OfANameThatLooksLikeAnother_SeeNothingOfIt(string other)
    {
        var task = await StoreTaskAsync(Alice);

        Assert.Null(await Calls.FindTaskAsync(other, task.Id, Token));
        Assert.Equal(0, (await Calls.ListTasksAsync(other, new CallTaskQuery(), Token)).Total);
    }

    /// <summary>"Over all users": whosever it is, and wherever it stands.</summary>
    [Fact]
    public async Task FindSessionByAttemptAsync_AnyUsersSession_IsFound()
    {
        var hers = await StoreSessionAsync(await StoreTaskAsync(Alice), session => session with { Status = CallSessionStatus.SubmissionUnknown, DueAt = Records.Start });
        var his = await StoreSessionAsync(await StoreTaskAsync(Bob), session => session with { Status = CallSessionStatus.Failed, EndedAt = Records.Start });

        Assert.Equal(hers, await Calls.FindSessionByAttemptAsync(hers.Id, Token));
        Assert.Equal(his, await Calls.FindSessionByAttemptAsync(his.Id, Token));
        Assert.Null(await Calls.FindSessionByAttemptAsync(Records.Id(), Token));
    }

    /// <summary>An identifier is unique for one user only: "null when none has that identifier, or more than one".</summary>
    [Fact]
    public async Task FindSessionByAttemptAsync_IdentifierOfTwoUsers_IsNobodys()
    {
        var hers = await StoreSessionAsync(await StoreTaskAsync(Alice), session => session with { ProviderCallId = "CA1" });
        await StoreSessionAsync(await StoreTaskAsync(Bob), session => session with { Id = hers.Id, ProviderCallId = "CA2" });

        Assert.Null(await Calls.FindSessionByAttemptAsync(hers.Id, Token));
    }

    /// <summary>"The one with the highest <c>CreatedAt</c> among those that a provider has accepted", of whatever user, "decided at this moment or later".</summary>
    [Fact]
    public async Task FindLastCallToAsync_SeveralCalls_FindsTheLatestThatRang()
    {
        var task = await StoreTaskAsync(Alice);
        await StoreSessionAsync(task, session => Called(session, "CA1", minutes: 1));
        var latest = await StoreSessionAsync(await StoreTaskAsync(Bob), session => Called(session, "CA2", minutes: 2));
        await StoreSessionAsync(task, session => Called(session, id: null, minutes: 3) with { Attempt = 2 });
        await StoreSessionAsync(task, session => Called(session, "CA3", minutes: 4) with { Attempt = 3, PhoneNumber = "+12025550148" });

        Assert.Equal(latest, await Calls.FindLastCallToAsync(Number, Records.Start, Token));
        Assert.Equal(latest, await Calls.FindLastCallToAsync(Number, latest.CreatedAt, Token));
        Assert.Null(await Calls.FindLastCallToAsync(Number, latest.CreatedAt.AddMicroseconds(1), Token));
        Assert.Null(await Calls.FindLastCallToAsync("+12025550149", Records.Start, Token));
    }

    private static CallSession Called(CallSession session, string? id, int minutes) => session with
    {
        PhoneNumber = Number,
        ProviderCallId = id,
        Status = CallSessionStatus.Failed,
        CreatedAt = Records.Start.AddMinutes(minutes),
        EndedAt = Records.Start.AddMinutes(minutes),
    };
}
