namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>Notifications: reading and delivering.</summary>
public abstract class NotificationStoreContract : StoreContract
{
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    private INotificationStore Notifications => Host.Notifications;

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

    [Fact]
    public async Task LeaseUndeliveredAsync_UntilDelivered_ComesAgainAfterTheTime()
    {
        var stored = await StoreAsync(3);
        Assert.Equal(stored[..2], await Notifications.LeaseUndeliveredAsync(2, Duration, Token));
        Assert.Equal(stored[2..], await Notifications.LeaseUndeliveredAsync(2, Duration, Token));
        Assert.Empty(await Notifications.LeaseUndeliveredAsync(2, Duration, Token));

        await Notifications.MarkDeliveredAsync(Alice, stored[0].Id, Token);
        await Notifications.MarkDeliveredAsync(Alice, stored[0].Id, Token);
        Host.Time.Advance(Duration);

        Assert.Equal(stored[1..], await Notifications.LeaseUndeliveredAsync(9, Duration, Token));
    }

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

    [Fact]
    public async Task CommitAsync_SameNotificationTwice_IsRefused()
    {
        var notification = (await StoreAsync(1))[0];

        await RefusesAsync(new CallCommit { UserId = Alice, Notifications = [notification] });
    }

    private async Task<List<Notification>> StoreAsync(int count)
    {
        var notifications = Enumerable.Range(0, count).Select(_ => Records.Notification(Alice)).ToList();
        await Calls.CommitAsync(new CallCommit { UserId = Alice, Notifications = notifications }, Token);
        return notifications;
    }
}
