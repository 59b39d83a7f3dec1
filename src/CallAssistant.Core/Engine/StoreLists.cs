namespace CallAssistant.Engine;

/// <summary>Whole lists out of pages, one page at a time.</summary>
internal static class StoreLists
{
    private const int PageSize = 100;

    /// <summary>The most that the contract gives at once: up to as many contacts are read as one state.</summary>
    private const int ContactPageSize = 1_000;

    public static IAsyncEnumerable<CallTask> AllTasksAsync(this ICallStore store, string userId, CancellationToken cancellationToken) =>
        AllAsync(cursor => store.ListTasksAsync(userId, new CallTaskQuery { Limit = PageSize, Cursor = cursor }, cancellationToken));

    /// <summary>The sessions of a task, or of all tasks when it is null.</summary>
    public static IAsyncEnumerable<CallSession> AllSessionsAsync(this ICallStore store, string userId, Guid? taskId, CancellationToken cancellationToken) =>
        AllAsync(cursor => store.ListSessionsAsync(userId, new CallSessionQuery { TaskId = taskId, Limit = PageSize, Cursor = cursor }, cancellationToken));

    public static IAsyncEnumerable<Contact> AllContactsAsync(this IContactStore store, string userId, CancellationToken cancellationToken) =>
        AllAsync(cursor => store.ListContactsAsync(userId, new ContactQuery { Limit = ContactPageSize, Cursor = cursor }, cancellationToken));

    public static IAsyncEnumerable<Notification> AllNotificationsAsync(this INotificationStore store, string userId, CancellationToken cancellationToken) =>
        AllAsync(cursor => store.ListNotificationsAsync(userId, new NotificationQuery { Limit = PageSize, Cursor = cursor }, cancellationToken));

    private static async IAsyncEnumerable<T> AllAsync<T>(Func<string?, ValueTask<Page<T>>> readAsync)
    {
        string? cursor = null;
        do
        {
            var page = await readAsync(cursor);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            cursor = page.NextCursor;
        }
        while (cursor is not null);
    }
}
