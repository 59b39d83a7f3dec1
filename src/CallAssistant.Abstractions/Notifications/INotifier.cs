namespace CallAssistant;

/// <summary>Brings notifications to the user outside the app: a webhook, a push message, a log line.</summary>
/// <remarks>Delivered at least once and in no strict order: a notifier recognises duplicates by <see cref="Notification.Id"/>. Safe for concurrent use. An exception is logged and the delivery tried again later.</remarks>
public interface INotifier
{
    /// <summary>Delivers a notification.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="cancellationToken">Stops the delivery; it is tried again later.</param>
    ValueTask DeliverAsync(Notification notification, CancellationToken cancellationToken);
}
