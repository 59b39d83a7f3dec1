namespace CallAssistant.Engine;

/// <summary>Whole lists out of pages, one page at a time: by cursor where the store has one, else by offset.</summary>
internal static class StoreLists
{
    private const int PageSize = 100;

    /// <summary>The most that the contract gives at once: up to as many contacts are read as one state.</summary>
    private const int ContactPageSize = 1_000;

    public static IAsyncEnumerable<CallTask> AllTasksAsync(this ICallStore store, string userId, CancellationToken cancellationToken) =>
        ByCursorAsync(cursor => store.ListTasksAsync(userId, new CallTaskQuery { Limit = PageSize, Cursor = cursor }, cancellationToken));

    /// <summary>The sessions of a task, or of all tasks when it is null.</summary>
    public static IAsyncEnumerable<CallSession> AllSessionsAsync(this ICallStore store, string userId, Guid? taskId, CancellationToken cancellationToken) =>
        ByCursorAsync(cursor => store.ListSessionsAsync(userId, new CallSessionQuery { TaskId = taskId, Limit = PageSize, Cursor = cursor }, cancellationToken));

    public static IAsyncEnumerable<Contact> AllContactsAsync(this IContactStore store, string userId, CancellationToken cancellationToken) =>
        ByOffsetAsync(offset => store.ListContactsAsync(userId, new ContactQuery { Limit = ContactPageSize, Offset = offset }, cancellationToken));

    public static IAsyncEnumerable<Notification> AllNotificationsAsync(this INotificationStore store, string userId, CancellationToken cancellationToken) =>
        ByOffsetAsync(offset => store.ListNotificationsAsync(userId, new NotificationQuery { Limit = PageSize, Offset = offset }, cancellationToken));

    private static async IAsyncEnumerable<T> ByCursorAsync<T>(Func<string?, ValueTask<Page<T>>> readAsync)
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

    private static async IAsyncEnumerable<T> ByOffsetAsync<T>(Func<int, ValueTask<Page<T>>> readAsync)
    {
        var offset = 0;
        Page<T> page;
        do
        {
            page = await readAsync(offset);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            offset += page.Items.Count;
        }
        while (page.Items.Count > 0 && offset < page.Total);
    }
}
