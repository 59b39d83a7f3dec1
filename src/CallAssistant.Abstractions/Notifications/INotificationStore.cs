namespace CallAssistant;

/// <summary>Stores notifications. New ones come in with <see cref="ICallStore.CommitAsync"/>, in the commit that they tell of.</summary>
/// <remarks>Scoped to one user unless it says otherwise, durable on return, safe for concurrent use. A failure is thrown as <see cref="CallAssistantException"/>.</remarks>
public interface INotificationStore
{
    /// <summary>Lists notifications.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    ValueTask<Page<Notification>> ListNotificationsAsync(string userId, NotificationQuery query, CancellationToken cancellationToken);

    /// <summary>Marks a notification as read. The first time counts; again changes nothing.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="notificationId">The notification.</param>
    /// <param name="readAt">When it was read.</param>
    /// <param name="cancellationToken">Stops the waiting; the commit may have happened.</param>
    /// <returns>The notification as it is stored now; null when the user has none of that identifier.</returns>
    ValueTask<Notification?> MarkReadAsync(string userId, Guid notificationId, DateTimeOffset readAt, CancellationToken cancellationToken);

    /// <summary>Takes undelivered notifications of all users for delivery, oldest first. Others do not get them until the time is over.</summary>
    /// <param name="max">Most to take, from 1.</param>
    /// <param name="duration">For how long they are taken.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<IReadOnlyList<Notification>> LeaseUndeliveredAsync(int max, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Records that a notification was delivered. Again changes nothing.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="notificationId">The notification.</param>
    /// <param name="cancellationToken">Stops the waiting; the commit may have happened.</param>
    ValueTask MarkDeliveredAsync(string userId, Guid notificationId, CancellationToken cancellationToken);
}
