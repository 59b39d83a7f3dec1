using CallAssistant.EfCore.Writer;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>What a store holds of a user's scripted calls.</summary>
internal static class StoredCalls
{
    /// <summary>Every stored call is in one of its states in every part, and no call is in an earlier state than was acknowledged.</summary>
    /// <returns>How many calls are in a later state than was acknowledged.</returns>
    public static async Task<int> CheckAsync(ICallStore calls, INotificationStore notifications, string user, IReadOnlyList<Acknowledgement> acknowledged, CancellationToken cancellationToken)
    {
        var sessions = await ListSessionsAsync(calls, user, cancellationToken);
        foreach (var session in sessions.Values)
        {
            await CheckAsync(calls, session, cancellationToken);
        }

        Assert.Equal(
            sessions.Values.SelectMany(session => WholeVersions(session.Version).Select(version => new ScriptedCall(user, session.Id).Notification(version))).OrderBy(notification => notification.Id),
            (await ListNotificationsAsync(notifications, user, cancellationToken)).OrderBy(notification => notification.Id));

        foreach (var last in acknowledged)
        {
            Assert.True(sessions.TryGetValue(last.SessionId, out var session) && session.Version >= last.Version, $"{last} was lost; stored is version {session?.Version}.");
            Assert.Equal(last.JournalHash, new ScriptedCall(user, last.SessionId).Session(last.Version).JournalHash);
        }

        var versions = acknowledged.GroupBy(last => last.SessionId).ToDictionary(call => call.Key, call => call.Max(last => last.Version));
        return sessions.Values.Count(session => session.Version > versions.GetValueOrDefault(session.Id));
    }

    private static async Task CheckAsync(ICallStore store, CallSession stored, CancellationToken cancellationToken)
    {
        var call = new ScriptedCall(stored.UserId, stored.Id);
        var whole = ScriptedCall.LastWhole(stored.Version);
        Assert.Equal(call.Session(stored.Version), stored);
        Assert.Equal(call.Journal(stored.Version), await store.ReadJournalAsync(stored.UserId, stored.Id, 0, cancellationToken));

        var result = (await store.FindResultAsync(stored.UserId, stored.Id, cancellationToken))!;
        Assert.Equal(call.Transcript(whole), result.Transcript);
        Assert.Equal(call.Facts(whole), result.Facts);

        var task = (await store.FindTaskAsync(stored.UserId, stored.TaskId, cancellationToken))!;
        Assert.Equal((call.Task(whole).Version, call.Task(whole).Title), (task.Version, task.Title));
    }

    private static IEnumerable<long> WholeVersions(long version)
    {
        for (var whole = 1L; whole <= version; whole++)
        {
            if (ScriptedCall.LastWhole(whole) == whole)
            {
                yield return whole;
            }
        }
    }

    private static async Task<Dictionary<Guid, CallSession>> ListSessionsAsync(ICallStore store, string user, CancellationToken cancellationToken) =>
        (await ListAsync(cursor => store.ListSessionsAsync(user, new CallSessionQuery { Cursor = cursor }, cancellationToken))).ToDictionary(session => session.Id);

    private static Task<List<Notification>> ListNotificationsAsync(INotificationStore store, string user, CancellationToken cancellationToken) =>
        ListAsync(cursor => store.ListNotificationsAsync(user, new NotificationQuery { Cursor = cursor }, cancellationToken));

    private static async Task<List<T>> ListAsync<T>(Func<string?, ValueTask<Page<T>>> readAsync)
    {
        var items = new List<T>();
        string? cursor = null;
        do
        {
            var page = await readAsync(cursor);
            items.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        return items;
    }
}
