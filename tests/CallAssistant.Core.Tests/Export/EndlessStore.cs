using CallAssistant.Core.Tests.Engine;

namespace CallAssistant.Core.Tests.Export;

/// <summary>Thousands of tasks with a session each, made when they are asked for. It knows how many of the pages that it gave somebody still holds.</summary>
internal sealed class EndlessStore : DelegatingStore
{
    public const int Count = 5000;

    private static readonly string Words = new('w', 2000);

    private readonly List<WeakReference> _pages = [];

    public int TasksGiven { get; private set; }

    public int MostPagesAlive { get; private set; }

    /// <summary>After how many tasks the store does not answer any more.</summary>
    public int FailsAfter { get; set; } = int.MaxValue;

    protected override ICallStore Inner => throw new NotSupportedException("An export asks for nothing else.");

    public override ValueTask<Page<CallTask>> ListTasksAsync(string userId, CallTaskQuery query, CancellationToken cancellationToken)
    {
        if (TasksGiven >= FailsAfter)
        {
            throw new CallAssistantException("store.list_tasks", "The database does not answer.", isTransient: true);
        }

        var first = query.Cursor is null ? 0 : int.Parse(query.Cursor);
        var tasks = Enumerable.Range(first, Math.Min(query.Limit, Count - first)).Select(number => MakeTask(userId, number)).ToList();
        TasksGiven += tasks.Count;
        var next = first + tasks.Count;
        var page = new Page<CallTask>(tasks, Count, next < Count ? $"{next}" : null);
        _pages.Add(new WeakReference(page));
        GC.Collect();
        MostPagesAlive = Math.Max(MostPagesAlive, _pages.Count(reference => reference.IsAlive));
        return ValueTask.FromResult(page);
    }

    public override ValueTask<Page<CallSession>> ListSessionsAsync(string userId, CallSessionQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new Page<CallSession>([MakeSession(userId, query.TaskId!.Value)], 1, null));

    public override ValueTask<CallResult?> FindResultAsync(string userId, Guid sessionId, CancellationToken cancellationToken) =>
        ValueTask.FromResult<CallResult?>(new CallResult([], []));

    public override ValueTask<IReadOnlyList<JournalEntry>> ReadJournalAsync(string userId, Guid sessionId, long after, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<JournalEntry>>([new JournalEntry(sessionId, 1, CallLab.Monday, new CallEvent.CalleeSpoke(Words, 0, 1), "", "")]);

    private static CallTask MakeTask(string userId, int number) =>
        new() { Id = new Guid(number, 0, 0, new byte[8]), UserId = userId, RawInstruction = "Call somebody", CreatedAt = CallLab.Monday, UpdatedAt = CallLab.Monday };

    private static CallSession MakeSession(string userId, Guid taskId) =>
        new() { Id = taskId, UserId = userId, TaskId = taskId, Attempt = 1, PhoneNumber = CallLab.Number, CreatedAt = CallLab.Monday };
}
