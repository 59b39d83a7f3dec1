namespace CallAssistant.Conformance.Tests.InMemory;

/// <summary>Tasks, sessions, journals and results in memory.</summary>
internal sealed class InMemoryCallStore(InMemoryDatabase database) : ICallStore
{
    private readonly LeaseBook _leases = new(database);

    public ValueTask<CallTask?> FindTaskAsync(string userId, Guid taskId, CancellationToken cancellationToken) =>
        database.RunAsync(tables => tables.Tasks.Values.FirstOrDefault(task => task.Id == taskId && database.IsVisible(task.UserId, userId)), cancellationToken);

    public ValueTask<Page<CallTask>> ListTasksAsync(string userId, CallTaskQuery query, CancellationToken cancellationToken) => database.RunAsync(
        tables =>
        {
            var matches = tables.Tasks.Values.Where(task => database.IsVisible(task.UserId, userId)
                && (query.Status ?? task.Status) == task.Status && (query.Priority ?? task.Priority) == task.Priority);
            return Paging.NewestFirst(
                database, $"tasks/{query.Status}/{query.Priority}/{userId}", matches, task => (task.CreatedAt, task.Id), query.Limit, query.Offset, query.Cursor);
        },
        cancellationToken);

    public ValueTask<CallSession?> FindSessionAsync(string userId, Guid sessionId, CancellationToken cancellationToken) =>
        database.RunAsync(tables => Find(tables, userId, sessionId), cancellationToken);

    public ValueTask<CallSession?> FindSessionByProviderCallIdAsync(string providerCallId, CancellationToken cancellationToken) =>
        database.RunAsync(tables => tables.Sessions.Values.FirstOrDefault(session => session.ProviderCallId == providerCallId), cancellationToken);

    public ValueTask<CallSession?> FindSessionByAttemptAsync(Guid attemptId, CancellationToken cancellationToken) => database.RunAsync(
        tables => tables.Sessions.Values.Where(session => session.Id == attemptId).Take(database.IsBroken(Sabotage.AnyOfTwoAttempts) ? 1 : 2).ToList() is [var only] ? only : null,
        cancellationToken);

    public ValueTask<CallSession?> FindLastCallToAsync(string phoneNumber, DateTimeOffset since, CancellationToken cancellationToken) => database.RunAsync(
        tables => tables.Sessions.Values.Where(session => session.PhoneNumber == phoneNumber && session.CreatedAt >= since && session.ProviderCallId is not null).MaxBy(session => session.CreatedAt),
        cancellationToken);

    public ValueTask<Page<CallSession>> ListSessionsAsync(string userId, CallSessionQuery query, CancellationToken cancellationToken) => database.RunAsync(
        tables =>
        {
            var matches = tables.Sessions.Values.Where(session => database.IsVisible(session.UserId, userId)
                && (query.TaskId ?? session.TaskId) == session.TaskId && (query.Status ?? session.Status) == session.Status);
            return Paging.NewestFirst(
                database, $"sessions/{query.TaskId}/{query.Status}/{userId}", matches, session => (session.CreatedAt, session.Id), query.Limit, query.Offset, query.Cursor);
        },
        cancellationToken);

    public ValueTask<CallResult?> FindResultAsync(string userId, Guid sessionId, CancellationToken cancellationToken) => database.RunAsync(
        tables =>
        {
            if (Find(tables, userId, sessionId) is not { } session)
            {
                return null;
            }

            var key = new RowKey(session.UserId, session.Id);
            return new CallResult(tables.Transcripts.GetValueOrDefault(key, []), tables.Facts.GetValueOrDefault(key, []));
        },
        cancellationToken);

    public ValueTask<IReadOnlyList<JournalEntry>> ReadJournalAsync(string userId, Guid sessionId, long after, CancellationToken cancellationToken) =>
        database.RunAsync<IReadOnlyList<JournalEntry>>(
            tables => [.. tables.Journals.Where(journal => journal.Key.Id == sessionId.ToString() && database.IsVisible(journal.Key.UserId, userId))
                .SelectMany(journal => journal.Value).Where(entry => entry.Sequence > after)],
            cancellationToken);

    public ValueTask CommitAsync(CallCommit commit, CancellationToken cancellationToken) =>
        database.RunAsync(tables => new CommitWriter(database, tables, commit).Write(), cancellationToken);

    public ValueTask<IReadOnlyList<WorkLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        database.RunAsync(tables => _leases.Take(tables, request), cancellationToken);

    public ValueTask<bool> RenewLeaseAsync(WorkLease lease, TimeSpan duration, CancellationToken cancellationToken) =>
        database.RunAsync(tables => _leases.Renew(tables, lease, duration), cancellationToken);

    public ValueTask<int> PurgeAsync(PurgeRequest request, CancellationToken cancellationToken) =>
        database.RunAsync(tables => Purge(tables, request), cancellationToken);

    public ValueTask EraseUserAsync(string userId, CancellationToken cancellationToken) =>
        database.RunAsync(tables => tables.Erase(userId, withJournals: !database.IsBroken(Sabotage.ForgetfulErase), withSuppressed: database.IsBroken(Sabotage.EraseOptOuts)), cancellationToken);

    private CallSession? Find(Tables tables, string userId, Guid sessionId) =>
        tables.Sessions.Values.FirstOrDefault(session => session.Id == sessionId && database.IsVisible(session.UserId, userId));

    private int Purge(Tables tables, PurgeRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Max, 1);
        var transcripts = tables.Transcripts.Keys.Where(key => tables.Sessions[key].EndedAt < request.TranscriptsBefore).Take(request.Max).ToList();
        var journals = tables.Journals.Where(journal => journal.Value[0].At < request.JournalsBefore && (tables.Sessions[journal.Key] is { IsOver: true, Summary: not null } || database.IsBroken(Sabotage.PurgeLiveCalls)))
            .Select(journal => journal.Key).Take(request.Max).ToList();
        var keys = tables.Keys.Where(key => key.Value.CreatedAt <= database.Now - InMemoryIdempotencyStore.Kept).Select(key => key.Key).Take(request.Max).ToList();
        transcripts.ForEach(key => tables.Transcripts.Remove(key));
        journals.ForEach(key => tables.Journals.Remove(key));
        keys.ForEach(key => tables.Keys.Remove(key));
        return transcripts.Count + journals.Count + keys.Count;
    }
}
