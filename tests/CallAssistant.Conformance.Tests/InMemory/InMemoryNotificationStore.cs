namespace CallAssistant.Conformance.Tests.InMemory;

internal sealed class InMemoryNotificationStore(InMemoryDatabase database) : INotificationStore
{
    public ValueTask<Page<Notification>> ListNotificationsAsync(string userId, NotificationQuery query, CancellationToken cancellationToken) => database.RunAsync(
        tables =>
        {
            var matches = tables.Notifications.Values.Select(row => row.Notification)
                .Where(notification => database.IsVisible(notification.UserId, userId) && !(query.UnreadOnly && notification.ReadAt is not null));
            return Paging.NewestFirst(
                database, $"notifications/{query.UnreadOnly}/{userId}", matches, notification => (notification.CreatedAt, notification.Id), query.Limit, query.Offset, query.Cursor);
        },
        cancellationToken);

    public ValueTask<Notification?> MarkReadAsync(string userId, Guid notificationId, DateTimeOffset readAt, CancellationToken cancellationToken) => database.RunAsync(
        tables =>
        {
            if (!tables.Notifications.TryGetValue(new RowKey(userId, notificationId), out var row))
            {
                return null;
            }

            var read = row.Notification with { ReadAt = row.Notification.ReadAt ?? readAt };
            tables.Notifications[new RowKey(userId, notificationId)] = row with { Notification = read };
            return read;
        },
        cancellationToken);

    public ValueTask<IReadOnlyList<Notification>> LeaseUndeliveredAsync(int max, TimeSpan duration, CancellationToken cancellationToken) => database.RunAsync<IReadOnlyList<Notification>>(
        tables =>
        {
            var free = tables.Notifications.Where(row => !row.Value.IsDelivered && (row.Value.TakenUntil <= database.Now || database.IsBroken(Sabotage.NoLeaseExclusivity)))
                .OrderBy(row => row.Value.Notification.CreatedAt).ThenBy(row => row.Key.Id, StringComparer.Ordinal).Take(max).ToList();
            foreach (var (key, row) in free)
            {
                tables.Notifications[key] = row with { TakenUntil = database.Now + duration };
            }

            return [.. free.Select(row => row.Value.Notification)];
        },
        cancellationToken);

    public ValueTask MarkDeliveredAsync(string userId, Guid notificationId, CancellationToken cancellationToken) => database.RunAsync(
        tables =>
        {
            if (tables.Notifications.TryGetValue(new RowKey(userId, notificationId), out var row))
            {
                tables.Notifications[new RowKey(userId, notificationId)] = row with { IsDelivered = true };
            }
        },
        cancellationToken);
}
