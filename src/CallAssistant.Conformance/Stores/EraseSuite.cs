namespace CallAssistant.Conformance;

/// <summary>Erasure: nothing of the user is left for any verb, and all of everybody else.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class EraseSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    /// <summary>"Erases everything of a user": no verb that asks for the user finds anything.</summary>
    [Fact]
    public async Task EraseUserAsync_EveryReadOfTheUser_FindsNothing()
    {
        var (task, session, notification, contact) = await WholeUser.StoreAsync(Host, Records, Alice, Token);

        await Calls.EraseUserAsync(Alice, Token);

        Assert.Null(await Calls.FindTaskAsync(Alice, task.Id, Token));
        Assert.Null(await Calls.FindSessionAsync(Alice, session.Id, Token));
        Assert.Null(await Calls.FindResultAsync(Alice, session.Id, Token));
        Assert.Empty(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
        Assert.Equal(0, (await Calls.ListTasksAsync(Alice, new CallTaskQuery(), Token)).Total);
        Assert.Equal(0, (await Calls.ListSessionsAsync(Alice, new CallSessionQuery(), Token)).Total);
        Assert.Null(await Host.Contacts.FindContactAsync(Alice, contact.Id, Token));
        Assert.False(await Host.Contacts.DeleteContactAsync(Alice, contact.Id, Token));
        Assert.Equal(0, (await Host.Contacts.ListContactsAsync(Alice, new ContactQuery(), Token)).Total);
        Assert.Equal(0, (await Host.Settings.GetSettingsAsync(Alice, Token)).Version);
        Assert.Equal(0, (await Host.Notifications.ListNotificationsAsync(Alice, new NotificationQuery(), Token)).Total);
        Assert.Null(await Host.Notifications.MarkReadAsync(Alice, notification.Id, Records.Start, Token));
        Assert.IsType<IdempotencyResult.Proceed>(await Host.Idempotency.BeginAsync(WholeUser.Request(Alice, Records.Id()) with { Fingerprint = "other" }, Token));
    }

    /// <summary>"Erases everything of a user": the verbs over all users find nothing either.</summary>
    [Fact]
    public async Task EraseUserAsync_EveryVerbOverAllUsers_FindsNothing()
    {
        var (_, session, _, _) = await WholeUser.StoreAsync(Host, Records, Alice, Token);

        await Calls.EraseUserAsync(Alice, Token);

        Assert.Null(await Calls.FindSessionByProviderCallIdAsync(session.ProviderCallId!, Token));
        Assert.Null(await Calls.FindSessionByAttemptAsync(session.Id, Token));
        Assert.Null(await Calls.FindLastCallToAsync(session.PhoneNumber, DateTimeOffset.UnixEpoch, Token));
        Assert.Empty(await Calls.LeaseDueAsync(new LeaseRequest("a", Duration, 10), Token));
        Assert.Empty(await Host.Notifications.LeaseUndeliveredAsync(10, Duration, Token));
        Assert.Equal(0, await Calls.PurgeAsync(new PurgeRequest(10) { TranscriptsBefore = Records.Start.AddDays(1), JournalsBefore = Records.Start.AddDays(1) }, Token));
    }

    /// <summary>Whoever still works for an erased user writes nothing: the next state of what is gone is refused, also under a lease.</summary>
    [Fact]
    public async Task EraseUserAsync_WorkUnderWay_WritesNothingAfterwards()
    {
        var (task, session, _, _) = await WholeUser.StoreAsync(Host, Records, Alice, Token);
        var lease = Assert.Single(await Calls.LeaseDueAsync(new LeaseRequest("a", Duration, 1) { OnlySessionId = session.Id, OnlyUserId = Alice }, Token));

        await Calls.EraseUserAsync(Alice, Token);

        await RefusesAsync(Records.Append(session, 1));
        await RefusesAsync(new CallCommit { UserId = Alice, Tasks = [task with { Version = 2 }] });
        await Assert.ThrowsAsync<LeaseLostException>(async () => await Calls.CommitAsync(Records.Append(session, 1) with { Lease = lease }, Token));
        Assert.False(await Calls.RenewLeaseAsync(lease, Duration, Token));
        Assert.Equal(0, (await Calls.ListTasksAsync(Alice, new CallTaskQuery(), Token)).Total);
    }

    /// <summary>Erasing one user leaves all of the others; again, or of nobody, it does nothing; and the user may come back.</summary>
    [Fact]
    public async Task EraseUserAsync_OneUser_LeavesTheOtherWhole()
    {
        var (task, _, _, _) = await WholeUser.StoreAsync(Host, Records, Alice, Token);
        var (his, hisSession, hisNotification, hisContact) = await WholeUser.StoreAsync(Host, Records, Bob, Token);

        await Calls.EraseUserAsync(Alice, Token);
        await Calls.EraseUserAsync(Alice, Token);
        await Calls.EraseUserAsync("nobody", Token);

        Assert.NotNull(await Calls.FindTaskAsync(Bob, his.Id, Token));
        Assert.Equal(hisSession, await Calls.FindSessionByProviderCallIdAsync(hisSession.ProviderCallId!, Token));
        Assert.Equal(2, (await Calls.ReadJournalAsync(Bob, hisSession.Id, 0, Token)).Count);
        Assert.Single((await Calls.FindResultAsync(Bob, hisSession.Id, Token))!.Transcript);
        Assert.Equal(hisContact, await Host.Contacts.FindContactAsync(Bob, hisContact.Id, Token));
        Assert.Equal(1, (await Host.Settings.GetSettingsAsync(Bob, Token)).Version);
        Assert.Equal([hisNotification], await Host.Notifications.LeaseUndeliveredAsync(10, Duration, Token));
        Assert.IsType<IdempotencyResult.InFlight>(await Host.Idempotency.BeginAsync(WholeUser.Request(Bob, Records.Id()), Token));
        await Calls.CommitAsync(new CallCommit { UserId = Alice, Tasks = [task] }, Token);
    }
}
