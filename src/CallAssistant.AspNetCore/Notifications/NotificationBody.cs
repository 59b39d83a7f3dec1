namespace CallAssistant.AspNetCore;

/// <summary>A notification as the API shows it.</summary>
internal sealed record NotificationBody(
    Guid Id, NotificationKind Kind, string Title, string Body, Guid? TaskId, Guid? SessionId, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt)
{
    public static NotificationBody From(Notification notification) => new(
        notification.Id,
        notification.Kind,
        notification.Title,
        notification.Body,
        notification.TaskId,
        notification.SessionId,
        notification.CreatedAt,
        notification.ReadAt);
}

internal sealed record NotificationAnswer(bool Success, NotificationBody Notification);

internal sealed record NotificationListAnswer(bool Success, IReadOnlyList<NotificationBody> Notifications, long Total, bool TotalIsExact, int Limit, int Offset, string? NextCursor);
