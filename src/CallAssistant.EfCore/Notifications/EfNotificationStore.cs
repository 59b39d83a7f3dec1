using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Notifications in a relational database.</summary>
internal sealed class EfNotificationStore(StoreRunner runner) : INotificationStore
{
    public ValueTask<Page<Notification>> ListNotificationsAsync(string userId, NotificationQuery query, CancellationToken cancellationToken)
    {
        Require.User(userId);
        Require.Paging(query.Limit, CallTaskQuery.MaxLimit, query.Offset);
        return runner.ReadAsync(
            "store.list_notifications",
            async context =>
            {
                var matches = context.Set<Notification>().AsNoTracking().Where(notification => notification.UserId == userId);
                if (query.UnreadOnly)
                {
                    matches = matches.Where(notification => notification.ReadAt == null);
                }

                var total = await matches.LongCountAsync(cancellationToken);
                var items = await matches.OrderByDescending(notification => notification.CreatedAt).ThenBy(notification => notification.Id)
                    .Skip(query.Offset).Take(query.Limit).ToListAsync(cancellationToken);
                return new Page<Notification>(items, total, NextCursor: null);
            },
            cancellationToken);
    }

    public ValueTask<Notification?> MarkReadAsync(string userId, Guid notificationId, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        Require.User(userId);
        return runner.WriteAsync(
            "store.mark_read",
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
        if (!await runner.ReadAsync("store.lease_undelivered", context => Undelivered(context, runner.Now).AnyAsync(cancellationToken), cancellationToken))
        {
            return [];
        }

        return await runner.WriteAsync<IReadOnlyList<Notification>>(
            "store.lease_undelivered",
            async context =>
            {
                var now = runner.Now;
                DateTimeOffset? until = now + duration;
                var taken = await Undelivered(context, now).AsNoTracking()
                    .OrderBy(notification => notification.CreatedAt).ThenBy(notification => notification.Id).Take(max).ToListAsync(cancellationToken);
                foreach (var notification in taken)
                {
                    await One(context, notification.UserId, notification.Id)
                        .ExecuteUpdateAsync(set => set.SetProperty(stored => EF.Property<DateTimeOffset?>(stored, Lease.Until), until), cancellationToken);
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
            context =>
            {
                DateTimeOffset? now = runner.Now;
                return One(context, userId, notificationId)
                    .Where(notification => EF.Property<DateTimeOffset?>(notification, Lease.Delivered) == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(notification => EF.Property<DateTimeOffset?>(notification, Lease.Delivered), now), cancellationToken);
            },
            cancellationToken);
    }

    private static IQueryable<Notification> One(DbContext context, string userId, Guid notificationId) =>
        context.Set<Notification>().Where(notification => notification.UserId == userId && notification.Id == notificationId);

    private static IQueryable<Notification> Undelivered(DbContext context, DateTimeOffset now) => context.Set<Notification>().Where(notification =>
        EF.Property<DateTimeOffset?>(notification, Lease.Delivered) == null
        && (EF.Property<DateTimeOffset?>(notification, Lease.Until) == null || EF.Property<DateTimeOffset?>(notification, Lease.Until) <= now));
}
