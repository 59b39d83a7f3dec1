using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Notifications and the answers kept under idempotency keys.</summary>
internal static class NotificationTables
{
    public const string NotificationsName = "notifications";
    public const string IdempotencyKeysName = "idempotency_keys";

    public static void Notifications(StoreModel model)
    {
        var table = new Table<Notification>(model, NotificationsName)
            .Text(nameof(Notification.UserId), IUserContext.MaxUserIdLength)
            .Word<NotificationKind>(nameof(Notification.Kind))
            .Text(nameof(Notification.Title), Limits.Text)
            .Text(nameof(Notification.Body), Limits.Text)
            .Hidden<DateTimeOffset?>(Lease.Delivered)
            .Hidden<DateTimeOffset?>(Lease.Until);
        var entity = table.Entity;
        entity.HasKey(notification => new { notification.UserId, notification.Id });
        entity.HasOne<CallTask>().WithMany().HasForeignKey(notification => new { notification.UserId, notification.TaskId }).OnDelete(DeleteBehavior.NoAction);
        entity.HasOne<CallSession>().WithMany().HasForeignKey(notification => new { notification.UserId, notification.SessionId }).OnDelete(DeleteBehavior.NoAction);
        entity.HasIndex([nameof(Notification.UserId), nameof(Notification.CreatedAt), nameof(Notification.Id)], "ix_notifications_created_at")
            .IsDescending(false, true, false);
        entity.HasIndex([nameof(Notification.UserId), nameof(Notification.CreatedAt), nameof(Notification.Id)], "ix_notifications_unread")
            .IsDescending(false, true, false).HasFilter("read_at IS NULL");
        entity.HasIndex([nameof(Notification.CreatedAt), nameof(Notification.Id)], "ix_notifications_undelivered").HasFilter("delivered_at IS NULL");
        entity.HasIndex([nameof(Notification.UserId), nameof(Notification.TaskId)], "ix_notifications_task");
        entity.HasIndex([nameof(Notification.UserId), nameof(Notification.SessionId)], "ix_notifications_session");
        table.Finish();
    }

    public static void IdempotencyKeys(StoreModel model)
    {
        var table = new Table<IdempotencyRow>(model, IdempotencyKeysName)
            .Text(nameof(IdempotencyRow.UserId), IUserContext.MaxUserIdLength)
            .Text(nameof(IdempotencyRow.Key), Limits.IdempotencyKey)
            .Text(nameof(IdempotencyRow.Fingerprint), Limits.Fingerprint)
            .Check("answer", "(status_code IS NULL) = (body IS NULL)");
        table.Entity.HasKey(row => new { row.UserId, row.Key });

        // The sweep finds what is old over all users, and deletes it as the user that it belongs to.
        table.Entity.HasIndex([nameof(IdempotencyRow.CreatedAt)], "ix_idempotency_keys_created_at");
        table.Entity.HasIndex([nameof(IdempotencyRow.UserId), nameof(IdempotencyRow.ResourceId)], "ix_idempotency_keys_resource");
        table.Finish();
    }
}
