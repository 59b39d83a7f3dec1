namespace CallAssistant.Benchmarks.Store;

/// <summary>What one user asks for.</summary>
internal sealed class ListReader(string user)
{
    private readonly List<Guid> _tasks = [];
    private string? _cursor;

    /// <summary>The page that the cursor leads to.</summary>
    public int Page { get; private set; } = 1;

    /// <summary>Walks by cursor to just before a page, or before the last one when there are fewer.</summary>
    public static async Task<ListReader> WalkAsync(ICallStore store, string user, int page, CancellationToken cancellationToken)
    {
        var reader = new ListReader(user);
        while (reader.Page < page)
        {
            var read = await store.ListTasksAsync(user, new CallTaskQuery { Cursor = reader._cursor }, cancellationToken);
            reader._tasks.AddRange(read.Items.Select(task => task.Id));
            if (read.NextCursor is null)
            {
                break;
            }

            reader._cursor = read.NextCursor;
            reader.Page++;
        }

        return reader;
    }

    public Task ReadFirstPageAsync(ICallStore store, CancellationToken cancellationToken) => ListAsync(store, new CallTaskQuery(), cancellationToken);

    public Task ReadByCursorAsync(ICallStore store, CancellationToken cancellationToken) => ListAsync(store, new CallTaskQuery { Cursor = _cursor }, cancellationToken);

    public Task ReadByStatusAsync(ICallStore store, CallTaskStatus status, CancellationToken cancellationToken) => ListAsync(store, new CallTaskQuery { Status = status }, cancellationToken);

    public Task ReadByPriorityAsync(ICallStore store, CallPriority priority, CancellationToken cancellationToken) => ListAsync(store, new CallTaskQuery { Priority = priority }, cancellationToken);

    public Task ReadByStatusAndPriorityAsync(ICallStore store, CallTaskStatus status, CallPriority priority, CancellationToken cancellationToken) =>
        ListAsync(store, new CallTaskQuery { Status = status, Priority = priority }, cancellationToken);

    /// <summary>One of the tasks that were seen on the way, and its sessions.</summary>
    public async Task ReadOneAsync(ICallStore store, Random random, CancellationToken cancellationToken)
    {
        var task = await store.FindTaskAsync(user, _tasks[random.Next(_tasks.Count)], cancellationToken);
        await store.ListSessionsAsync(user, new CallSessionQuery { TaskId = task!.Id }, cancellationToken);
    }

    private Task<Page<CallTask>> ListAsync(ICallStore store, CallTaskQuery query, CancellationToken cancellationToken) => store.ListTasksAsync(user, query, cancellationToken).AsTask();
}
