namespace CallAssistant.Conformance;

/// <summary>A token that is cancelled before the call: every verb throws <see cref="OperationCanceledException"/>, never a fault, "not found" or an empty list.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class CancellationSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private static readonly CancellationToken Cancelled = new(canceled: true);
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    /// <summary>"Stops the search", the listing, the reading.</summary>
    [Fact]
    public async Task Reads_CancelledToken_Throw()
    {
        var (task, session, _, contact) = await WholeUser.StoreAsync(Host, Records, Alice, Token);

        await CancelsAsync(async () => await Calls.FindTaskAsync(Alice, task.Id, Cancelled));
        await CancelsAsync(async () => await Calls.ListTasksAsync(Alice, new CallTaskQuery(), Cancelled));
        await CancelsAsync(async () => await Calls.FindSessionAsync(Alice, session.Id, Cancelled));
        await CancelsAsync(async () => await Calls.FindSessionByProviderCallIdAsync(session.ProviderCallId!, Cancelled));
        await CancelsAsync(async () => await Calls.FindSessionByAttemptAsync(session.Id, Cancelled));
        await CancelsAsync(async () => await Calls.FindLastCallToAsync(session.PhoneNumber, Records.Start, Cancelled));
        await CancelsAsync(async () => await Calls.ListSessionsAsync(Alice, new CallSessionQuery(), Cancelled));
        await CancelsAsync(async () => await Calls.FindResultAsync(Alice, session.Id, Cancelled));
        await CancelsAsync(async () => await Calls.ReadJournalAsync(Alice, session.Id, 0, Cancelled));
        await CancelsAsync(async () => await Host.Contacts.FindContactAsync(Alice, contact.Id, Cancelled));
        await CancelsAsync(async () => await Host.Contacts.ListContactsAsync(Alice, new ContactQuery(), Cancelled));
        await CancelsAsync(async () => await Host.Settings.GetSettingsAsync(Alice, Cancelled));
        await CancelsAsync(async () => await Host.Notifications.ListNotificationsAsync(Alice, new NotificationQuery(), Cancelled));
        await CancelsAsync(async () => await Host.Suppressions.ContainsAsync(session.PhoneNumber, Cancelled));
    }

    /// <summary>A write whose token was cancelled before it began stores nothing.</summary>
    [Fact]
    public async Task Writes_CancelledToken_ThrowAndStoreNothing()
    {
        var (task, session, notification, contact) = await WholeUser.StoreAsync(Host, Records, Alice, Token);

        await CancelsAsync(async () => await Calls.CommitAsync(Records.Append(session, 1), Cancelled));
        await CancelsAsync(async () => await Host.Suppressions.AddAsync(session.PhoneNumber, Cancelled));
        await CancelsAsync(async () => await Host.Suppressions.RemoveAsync(session.PhoneNumber, Cancelled));
        await CancelsAsync(async () => await Calls.LeaseDueAsync(new LeaseRequest("a", Duration, 9), Cancelled));
        await CancelsAsync(async () => await Calls.PurgeAsync(new PurgeRequest(9) { TranscriptsBefore = Records.Start.AddDays(1) }, Cancelled));
        await CancelsAsync(async () => await Calls.EraseUserAsync(Alice, Cancelled));
        await CancelsAsync(async () => await Host.Contacts.SaveContactAsync(contact with { Version = 2, Name = "changed" }, Cancelled));
        await CancelsAsync(async () => await Host.Contacts.DeleteContactAsync(Alice, contact.Id, Cancelled));
        await CancelsAsync(async () => await Host.Settings.SaveSettingsAsync(new AssistantSettings { UserId = Alice, Version = 2 }, Cancelled));
        await CancelsAsync(async () => await Host.Notifications.MarkReadAsync(Alice, notification.Id, Records.Start, Cancelled));
        await CancelsAsync(async () => await Host.Notifications.LeaseUndeliveredAsync(9, Duration, Cancelled));
        await CancelsAsync(async () => await Host.Notifications.MarkDeliveredAsync(Alice, notification.Id, Cancelled));
        await CancelsAsync(async () => await Host.Idempotency.BeginAsync(new IdempotentRequest(Alice, "new", "f", Records.Id()), Cancelled));
        await CancelsAsync(async () => await Host.Idempotency.CompleteAsync(Alice, WholeUser.Key, 200, "", Cancelled));
        await CancelsAsync(async () => await Host.Idempotency.ForgetAsync(Alice, WholeUser.Key, Cancelled));

        Assert.NotNull(await Calls.FindTaskAsync(Alice, task.Id, Token));
        Assert.Equal(session, await Calls.FindSessionAsync(Alice, session.Id, Token));
        Assert.False(await Host.Suppressions.ContainsAsync(session.PhoneNumber, Token));
        Assert.Single((await Calls.FindResultAsync(Alice, session.Id, Token))!.Transcript);
        Assert.Equal(2, (await Calls.LeaseDueAsync(new LeaseRequest("b", Duration, 9), Token)).Count);
        Assert.Equal(contact, await Host.Contacts.FindContactAsync(Alice, contact.Id, Token));
        Assert.Equal(1, (await Host.Settings.GetSettingsAsync(Alice, Token)).Version);
        Assert.Equal([notification], await Host.Notifications.LeaseUndeliveredAsync(9, Duration, Token));
        Assert.IsType<IdempotencyResult.InFlight>(await Host.Idempotency.BeginAsync(WholeUser.Request(Alice, Records.Id()), Token));
        Assert.IsType<IdempotencyResult.Proceed>(await Host.Idempotency.BeginAsync(new IdempotentRequest(Alice, "new", "other", Records.Id()), Token));
    }

    /// <summary>A renewal is a write like the others.</summary>
    [Fact]
    public async Task RenewLeaseAsync_CancelledToken_ThrowsAndDoesNotProlong()
    {
        await StoreTaskAsync(Alice, task => task with { DueAt = Records.Start });
        var lease = Assert.Single(await Calls.LeaseDueAsync(new LeaseRequest("a", Duration, 1), Token));

        await CancelsAsync(async () => await Calls.RenewLeaseAsync(lease, Duration * 3, Cancelled));

        await Host.AdvanceAsync(Duration);
        Assert.Single(await Calls.LeaseDueAsync(new LeaseRequest("b", Duration, 1), Token));
    }

    private static Task<OperationCanceledException> CancelsAsync(Func<Task> verb) => Assert.ThrowsAnyAsync<OperationCanceledException>(verb);
}
