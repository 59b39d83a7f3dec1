using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Notifications in a relational database.</summary>
internal sealed class EfNotificationStore(StoreRunner runner) : INotificationStore
{
    private static readonly NewestFirst<Notification> Order = new(notification => (notification.CreatedAt, notification.Id));

    public ValueTask<Page<Notification>> ListNotificationsAsync(string userId, NotificationQuery query, CancellationToken cancellationToken)
    {
        Require.User(userId);
        Require.Paging(query.Limit, CallTaskQuery.MaxLimit, query.Offset);
        return runner.ReadAsync(
            "store.list_notifications",
            userId,
            context =>
            {
                var matches = context.Set<Notification>().AsNoTracking().Where(notification => notification.UserId == userId);
                if (query.UnreadOnly)
                {
                    matches = matches.Where(notification => notification.ReadAt == null);
                }

                return PageReader.ReadAsync(matches, Order, $"notifications {query.UnreadOnly} {userId}", query.Limit, query.Offset, query.Cursor, cancellationToken);
            },
            cancellationToken);
    }

    public ValueTask<Notification?> MarkReadAsync(string userId, Guid notificationId, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        Require.User(userId);
        return runner.WriteAsync(
            "store.mark_read",
            userId,
            async context =>
            {
                var one = One(context, userId, notificationId);
                await one.Where(notification => notification.ReadAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(notification => notification.ReadAt, readAt), cancellationToken);
                return await one.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
            },
            cancellationToken);
    }

    public async ValueTask<IReadOnlyList<Notification>> LeaseUndeliveredAsync(int max, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        Require.Duration(duration);
        if (runner.Dialect.SingleWriter is not null
            && !await runner.ReadAsWorkerAsync("store.lease_undelivered", context => runner.Dialect.AllUsers.HasUndeliveredAsync(context, cancellationToken), cancellationToken))
        {
            return [];
        }

        return await runner.WriteAsWorkerAsync<IReadOnlyList<Notification>>(
            "store.lease_undelivered",
            async context =>
            {
                var taken = new List<Notification>();
                foreach (var (userId, id) in await runner.Dialect.AllUsers.LeaseUndeliveredAsync(context, max, duration, cancellationToken))
                {
                    await runner.Dialect.ActAsAsync(context, userId, cancellationToken);
                    taken.Add(await One(context, userId, id).AsNoTracking().FirstAsync(cancellationToken));
                }

                return taken;
            },
            cancellationToken);
    }

    public async ValueTask MarkDeliveredAsync(string userId, Guid notificationId, CancellationToken cancellationToken)
    {
        Require.User(userId);
        await runner.WriteAsync(
            "store.mark_delivered",
            userId,
            async context =>
            {
                DateTimeOffset? now = await runner.Dialect.GetNowAsync(context, cancellationToken);
                return await One(context, userId, notificationId)
                    .Where(notification => EF.Property<DateTimeOffset?>(notification, Lease.Delivered) == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(notification => EF.Property<DateTimeOffset?>(notification, Lease.Delivered), now), cancellationToken);
            },
            cancellationToken);
    }

    private static IQueryable<Notification> One(DbContext context, string userId, Guid notificationId) =>
        context.Set<Notification>().Where(notification => notification.UserId == userId && notification.Id == notificationId);
}
