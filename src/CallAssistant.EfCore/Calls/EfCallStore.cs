using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Tasks, sessions, journals and results in a relational database.</summary>
internal sealed class EfCallStore(StoreRunner runner) : ICallStore
{
    private static readonly NewestFirst<CallTask> TaskOrder = new(task => (task.CreatedAt, task.Id));
    private static readonly NewestFirst<CallSession> SessionOrder = new(session => (session.CreatedAt, session.Id));

    private readonly LeaseBook _leases = new(runner);

    public ValueTask<CallTask?> FindTaskAsync(string userId, Guid taskId, CancellationToken cancellationToken)
    {
        Require.User(userId);
        return runner.ReadAsync(
            "store.find_task",
            userId,
            context => context.Set<CallTask>().AsNoTracking().FirstOrDefaultAsync(task => task.UserId == userId && task.Id == taskId, cancellationToken),
            cancellationToken);
    }

    public ValueTask<Page<CallTask>> ListTasksAsync(string userId, CallTaskQuery query, CancellationToken cancellationToken)
    {
        Require.User(userId);
        Require.Paging(query.Limit, CallTaskQuery.MaxLimit, query.Offset);
        return runner.ReadAsync(
            "store.list_tasks",
            userId,
            context =>
            {
                var matches = context.Set<CallTask>().AsNoTracking().Where(task => task.UserId == userId);
                if (query.Status is { } status)
                {
                    matches = matches.Where(task => task.Status == status);
                }

                if (query.Priority is { } priority)
                {
                    matches = matches.Where(task => task.Priority == priority);
                }

                return PageReader.ReadAsync(matches, TaskOrder, $"tasks {query.Status} {query.Priority} {userId}", query.Limit, query.Offset, query.Cursor, cancellationToken);
            },
            cancellationToken);
    }

    public ValueTask<CallSession?> FindSessionAsync(string userId, Guid sessionId, CancellationToken cancellationToken)
    {
        Require.User(userId);
        return runner.ReadAsync(
            "store.find_session",
            userId,
            context => FindSessionAsync(context, userId, sessionId, cancellationToken),
            cancellationToken);
    }

    public ValueTask<CallSession?> FindSessionByProviderCallIdAsync(string providerCallId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(providerCallId);
        return FindAnybodysAsync((users, context) => users.FindCallAsync(context, providerCallId, cancellationToken), cancellationToken);
    }

    public ValueTask<CallSession?> FindSessionByAttemptAsync(Guid attemptId, CancellationToken cancellationToken) =>
        FindAnybodysAsync((users, context) => users.FindAttemptAsync(context, attemptId, cancellationToken), cancellationToken);

    public ValueTask<CallSession?> FindLastCallToAsync(string phoneNumber, DateTimeOffset since, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(phoneNumber);
        return FindAnybodysAsync((users, context) => users.FindLastCallToAsync(context, phoneNumber, since, cancellationToken), cancellationToken);
    }

    public ValueTask<Page<CallSession>> ListSessionsAsync(string userId, CallSessionQuery query, CancellationToken cancellationToken)
    {
        Require.User(userId);
        Require.Paging(query.Limit, CallTaskQuery.MaxLimit, query.Offset);
        return runner.ReadAsync(
            "store.list_sessions",
            userId,
            context =>
            {
                var matches = context.Set<CallSession>().AsNoTracking().Where(session => session.UserId == userId);
                if (query.TaskId is { } taskId)
                {
                    matches = matches.Where(session => session.TaskId == taskId);
                }

                if (query.Status is { } status)
                {
                    matches = matches.Where(session => session.Status == status);
                }

                return PageReader.ReadAsync(matches, SessionOrder, $"sessions {query.TaskId} {query.Status} {userId}", query.Limit, query.Offset, query.Cursor, cancellationToken);
            },
            cancellationToken);
    }

    public ValueTask<CallResult?> FindResultAsync(string userId, Guid sessionId, CancellationToken cancellationToken)
    {
        Require.User(userId);
        return runner.ReadAsync("store.find_result", userId, context => ReadResultAsync(context, userId, sessionId, cancellationToken), cancellationToken);
    }

    public ValueTask<IReadOnlyList<JournalEntry>> ReadJournalAsync(string userId, Guid sessionId, long after, CancellationToken cancellationToken)
    {
        Require.User(userId);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        return runner.ReadAsync<IReadOnlyList<JournalEntry>>(
            "store.read_journal",
            userId,
            async context => await context.Set<JournalEntry>().AsNoTracking()
                .Where(entry => EF.Property<string>(entry, Columns.UserId) == userId && entry.SessionId == sessionId && entry.Sequence > after)
                .OrderBy(entry => entry.Sequence)
                .ToListAsync(cancellationToken),
            cancellationToken);
    }

    public async ValueTask CommitAsync(CallCommit commit, CancellationToken cancellationToken)
    {
        CommitRules.Check(commit);
        await runner.WriteAsync("store.commit", commit.UserId, (context, writing) => WriteAsync(context, commit, writing, cancellationToken), cancellationToken);
    }

    public ValueTask<IReadOnlyList<WorkLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        _leases.LeaseDueAsync(request, cancellationToken);

    public ValueTask<bool> RenewLeaseAsync(WorkLease lease, TimeSpan duration, CancellationToken cancellationToken) =>
        _leases.RenewAsync(lease, duration, cancellationToken);

    public async ValueTask EraseUserAsync(string userId, CancellationToken cancellationToken)
    {
        Require.User(userId);
        await runner.WriteAsync("store.erase", userId, context => EraseRowsAsync(context, userId, cancellationToken), cancellationToken);
        try
        {
            await ScrubAsync("store.erase", cancellationToken);
        }
        catch (CallAssistantException fault) when (fault.IsTransient)
        {
            throw new CallAssistantException(fault.Operation, "The user's rows are erased, but a reader keeps their bytes in the database's log. Erase once more in a moment.", isTransient: true, fault);
        }
    }

    public async ValueTask<int> PurgeAsync(PurgeRequest request, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Max, 1);
        return await new Purger(runner).PurgeAsync(request, cancellationToken);
    }

    private async Task<bool> WriteAsync(DbContext context, CallCommit commit, WriteTry writing, CancellationToken cancellationToken)
    {
        if (commit.SuppressedNumber is { } number)
        {
            await SuppressionStatements.AddAsync(context, runner.Dialect, number, cancellationToken);
        }

        return await CommitWriter.WriteAsync(context, commit, writing, cancellationToken);
    }

    private async Task<bool> EraseRowsAsync(DbContext context, string userId, CancellationToken cancellationToken)
    {
        try
        {
            return await UserEraser.EraseAsync(context, userId, cancellationToken);
        }
        catch (Exception exception) when (runner.Dialect.Translate("store.erase", exception) is StoreConflictException)
        {
            // A commit added a row while its neighbours were deleted: the next try finds it.
            throw new LostRaceException(exception);
        }
    }

    private ValueTask<bool> ScrubAsync(string operation, CancellationToken cancellationToken) => runner.MaintainAsync(
        operation,
        async context =>
        {
            await runner.Dialect.ScrubAsync(context, cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>Learns past the walls whose session it is, then reads it as that user.</summary>
    private ValueTask<CallSession?> FindAnybodysAsync(Func<AllUsers, DbContext, Task<RowId?>> find, CancellationToken cancellationToken) => runner.ReadAsWorkerAsync(
        "store.find_session",
        async context =>
        {
            if (await find(runner.Dialect.AllUsers, context) is not var (userId, sessionId))
            {
                return null;
            }

            await runner.Dialect.ActAsAsync(context, userId, cancellationToken);
            return await FindSessionAsync(context, userId, sessionId, cancellationToken);
        },
        cancellationToken);

    private static Task<CallSession?> FindSessionAsync(DbContext context, string userId, Guid sessionId, CancellationToken cancellationToken) =>
        context.Set<CallSession>().AsNoTracking().FirstOrDefaultAsync(session => session.UserId == userId && session.Id == sessionId, cancellationToken);

    private static async Task<CallResult?> ReadResultAsync(DbContext context, string userId, Guid sessionId, CancellationToken cancellationToken)
    {
        if (!await context.Set<CallSession>().AnyAsync(session => session.UserId == userId && session.Id == sessionId, cancellationToken))
        {
            return null;
        }

        var segments = await context.Set<TranscriptSegment>().AsNoTracking()
            .Where(segment => EF.Property<string>(segment, Columns.UserId) == userId && EF.Property<Guid>(segment, Columns.SessionId) == sessionId)
            .OrderBy(segment => segment.Id)
            .ToListAsync(cancellationToken);
        var facts = await context.Set<ExtractedFact>().AsNoTracking()
            .Where(fact => EF.Property<string>(fact, Columns.UserId) == userId && fact.SessionId == sessionId)
            .OrderBy(fact => EF.Property<int>(fact, Columns.Position))
            .ToListAsync(cancellationToken);
        return new CallResult(segments, facts);
    }
}
