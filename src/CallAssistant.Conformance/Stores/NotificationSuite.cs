namespace CallAssistant.Conformance;

/// <summary>Notifications: reading and delivering.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class NotificationSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    private INotificationStore Notifications => Host.Notifications;

    /// <summary>"Newest first, ties by identifier", with the total over all pages.</summary>
    [Fact]
    public async Task ListNotificationsAsync_Pages_AreNewestFirst()
    {
        var stored = await StoreAsync(7, sameMoment: true);

        var page = await Notifications.ListNotificationsAsync(Alice, new NotificationQuery { Limit = 4, Offset = 2 }, Token);

        var sorted = stored.OrderByDescending(notification => notification.CreatedAt).ThenBy(notification => notification.Id.ToString(), StringComparer.Ordinal);
        Assert.Equal(sorted.Skip(2).Take(4), page.Items);
        Assert.Equal(7, page.Total);
        Assert.Empty((await Notifications.ListNotificationsAsync(Alice, new NotificationQuery { Offset = 9 }, Token)).Items);
    }

    /// <summary>"Position of the same list, user and filter": each notification comes once, also among equal moments and while new ones come; the last page has no cursor.</summary>
    [Fact]
    public async Task ListNotificationsAsync_ByCursor_VisitsEachOnce()
    {
        var stored = await StoreAsync(7, sameMoment: true);
        var seen = new List<Notification>();
        var query = new NotificationQuery { Limit = 2, UnreadOnly = true };
        do
        {
            var page = await Notifications.ListNotificationsAsync(Alice, query, Token);
            seen.AddRange(page.Items);
            query = query with { Cursor = page.NextCursor, Offset = 5 };
            await Notifications.MarkReadAsync(Alice, seen[^1].Id, Records.Start, Token);
            await Calls.CommitAsync(new CallCommit { UserId = Alice, Notifications = [Records.Notification(Alice) with { CreatedAt = Records.Start.AddDays(1) }] }, Token);
        }
        while (query.Cursor is not null && seen.Count < 20);

        Assert.Equal(stored.OrderBy(notification => notification.Id.ToString(), StringComparer.Ordinal), seen);
    }

    /// <summary>"Of the same list, user and filter. Any other text throws <see cref="InvalidCursorException"/>."</summary>
    [Fact]
    public async Task ListNotificationsAsync_AlteredOrForeignCursor_Throws()
    {
        await StoreAsync(2);
        var cursor = (await Notifications.ListNotificationsAsync(Alice, new NotificationQuery { Limit = 1 }, Token)).NextCursor!;

        Assert.Single((await Notifications.ListNotificationsAsync(Alice, new NotificationQuery { Cursor = cursor }, Token)).Items);
        await AssertRefusedAsync(Bob, new NotificationQuery { Cursor = cursor });
        await AssertRefusedAsync(Alice, new NotificationQuery { Cursor = cursor, UnreadOnly = true });
        await AssertRefusedAsync(Alice, new NotificationQuery { Cursor = cursor[1..] });
        await AssertRefusedAsync(Alice, new NotificationQuery { Cursor = "" });

        Task AssertRefusedAsync(string user, NotificationQuery query) =>
            Assert.ThrowsAsync<InvalidCursorException>(async () => await Notifications.ListNotificationsAsync(user, query, Token));
    }

    /// <summary>"True for those that were not read yet only", in the items and in the total.</summary>
    [Fact]
    public async Task ListNotificationsAsync_UnreadOnly_LeavesTheReadOnesOut()
    {
        var stored = await StoreAsync(3);
        await Notifications.MarkReadAsync(Alice, stored[1].Id, Records.Start, Token);

        var page = await Notifications.ListNotificationsAsync(Alice, new NotificationQuery { UnreadOnly = true, Limit = 1 }, Token);

        Assert.Equal([stored[2]], page.Items);
        Assert.Equal(2, page.Total);
        Assert.Equal(3, (await Notifications.ListNotificationsAsync(Alice, new NotificationQuery(), Token)).Total);
    }

    /// <summary>"The first time counts; again changes nothing." "Null when the user has none of that identifier."</summary>
    [Fact]
    public async Task MarkReadAsync_Twice_KeepsTheFirstTime()
    {
        var notification = (await StoreAsync(1))[0];
        var first = await Notifications.MarkReadAsync(Alice, notification.Id, Records.Start, Token);
        var second = await Notifications.MarkReadAsync(Alice, notification.Id, Records.Start.AddHours(1), Token);

        Assert.Equal(notification with { ReadAt = Records.Start }, first);
        Assert.Equal(first, second);
        Assert.Null(await Notifications.MarkReadAsync(Alice, Records.Id(), Records.Start, Token));
    }

    /// <summary>"Oldest first. Others do not get them until the time is over." What was delivered never comes again; "again changes nothing".</summary>
    [Fact]
    public async Task LeaseUndeliveredAsync_UntilDelivered_ComesAgainAfterTheTime()
    {
        var stored = await StoreAsync(3);
        Assert.Equal(stored[..2], await Notifications.LeaseUndeliveredAsync(2, Duration, Token));
        Assert.Equal(stored[2..], await Notifications.LeaseUndeliveredAsync(2, Duration, Token));
        Assert.Empty(await Notifications.LeaseUndeliveredAsync(2, Duration, Token));

        await Notifications.MarkDeliveredAsync(Alice, stored[0].Id, Token);
        await Notifications.MarkDeliveredAsync(Alice, stored[0].Id, Token);
        await Notifications.MarkDeliveredAsync(Alice, Records.Id(), Token);
        await Host.AdvanceAsync(Duration);

        Assert.Equal(stored[1..], await Notifications.LeaseUndeliveredAsync(9, Duration, Token));
    }

    /// <summary>"Takes undelivered notifications of all users." Read or not makes no difference.</summary>
    [Fact]
    public async Task LeaseUndeliveredAsync_AllUsers_AreServedOldestFirst()
    {
        var hers = Records.Notification(Alice);
        var his = Records.Notification(Bob);
        await Calls.CommitAsync(new CallCommit { UserId = Bob, Notifications = [his] }, Token);
        await Calls.CommitAsync(new CallCommit { UserId = Alice, Notifications = [hers] }, Token);
        await Notifications.MarkReadAsync(Bob, his.Id, Records.Start, Token);

        Assert.Equal([hers, his with { ReadAt = Records.Start }], await Notifications.LeaseUndeliveredAsync(9, Duration, Token));
    }

    /// <summary>"Safe for concurrent use": parallel callers never take the same.</summary>
    [Fact]
    public async Task LeaseUndeliveredAsync_ParallelCallers_NeverTakeTheSame()
    {
        await StoreAsync(30);
        await using var other = await Host.JoinAsync();

        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(caller =>
            Task.Run(async () => await (caller % 2 == 0 ? Host : other).Notifications.LeaseUndeliveredAsync(4, Duration, Token), Token)));

        Assert.Equal(30, taken.Sum(part => part.Count));
        Assert.Equal(30, taken.SelectMany(part => part).DistinctBy(notification => notification.Id).Count());
    }

    /// <summary>"Most items on the page, 1 to 200. Items to skip, from 0."</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="offset">The offset.</param>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(201, 0)]
    [InlineData(1, -1)]
    public async Task ListNotificationsAsync_LimitOrOffsetOutOfRange_Throws(int limit, int offset) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await Notifications.ListNotificationsAsync(Alice, new NotificationQuery { Limit = limit, Offset = offset }, Token));

    private async Task<List<Notification>> StoreAsync(int count, bool sameMoment = false)
    {
        var notifications = Enumerable.Range(0, count).Select(_ => Records.Notification(Alice)).Select(made => sameMoment ? made with { CreatedAt = Records.Start } : made).ToList();
        await Calls.CommitAsync(new CallCommit { UserId = Alice, Notifications = notifications }, Token);
        return notifications;
    }
}
