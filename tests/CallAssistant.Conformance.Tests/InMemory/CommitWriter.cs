namespace CallAssistant.Conformance.Tests.InMemory;

/// <summary>One commit: what it demands of the stored state, and what it writes.</summary>
internal sealed class CommitWriter(InMemoryDatabase database, Tables tables, CallCommit commit)
{
    public void Write()
    {
        Demand(
            commit.Tasks.All(task => task.UserId == commit.UserId) && commit.Notifications.All(notification => notification.UserId == commit.UserId)
            && (commit.Session is null || commit.Session.UserId == commit.UserId));
        if (commit.Lease is { } lease)
        {
            new LeaseBook(database).Fence(tables, lease, commit.ReleaseLease);
        }

        if (commit.SuppressedNumber is { } number && !database.IsBroken(Sabotage.DeafToOptOut))
        {
            tables.Suppressed.Add(InMemorySuppressionStore.HashOf(number));
        }

        foreach (var task in commit.Tasks)
        {
            database.Put(tables.Tasks, new RowKey(task.UserId, task.Id), RoundIfBroken(task), task.Version, stored => stored.Version);
        }

        if (commit.Session is { } session)
        {
            var key = new RowKey(session.UserId, session.Id);
            Write(Fixed(session, key), key);
        }

        foreach (var notification in commit.Notifications)
        {
            Write(notification);
        }
    }

    private void Write(CallSession session, RowKey key)
    {
        Refuse(!tables.Tasks.ContainsKey(new RowKey(session.UserId, session.TaskId)), "The session's task is not stored.");
        var others = tables.Sessions.Where(other => other.Key != key).Select(other => other.Value);
        Refuse(
            !database.IsBroken(Sabotage.NoOneOpenSessionRule) && !session.IsOver && others.Any(other => !other.IsOver && (other.UserId, other.TaskId) == (session.UserId, session.TaskId)),
            "The task has a session that is not over.");
        Refuse(
            !database.IsBroken(Sabotage.NoCallIdUniqueness) && session.ProviderCallId is { } callId && others.Any(other => other.ProviderCallId == callId),
            "The provider's call is another session's.");
        database.Put(tables.Sessions, key, session, session.Version, stored => stored.Version);

        var journal = tables.Journals.GetValueOrDefault(key, []);
        Refuse(
            !database.IsBroken(Sabotage.NoJournalPositionCheck)
            && (session.JournalSequence != journal.Length + commit.Journal.Count || commit.Journal.Where((entry, index) => entry.Sequence != journal.Length + index + 1).Any()),
            "The journal entries do not follow the stored ones.");
        if (commit.Journal.Count > 0)
        {
            tables.Journals[key] = [.. journal, .. commit.Journal];
        }

        if (commit.Transcript is { } transcript)
        {
            tables.Transcripts[key] = [.. transcript];
        }

        if (commit.Facts is { } facts)
        {
            tables.Facts[key] = [.. facts];
        }
    }

    private void Write(Notification notification)
    {
        var key = new RowKey(notification.UserId, notification.Id);
        Refuse(notification.TaskId is { } task && !tables.Tasks.ContainsKey(new RowKey(notification.UserId, task)), "The notification's task is not stored.");
        Refuse(!database.IsBroken(Sabotage.NoDuplicateCheck) && tables.Notifications.ContainsKey(key), "The notification is stored already.");
        tables.Notifications[key] = new NotificationRow(notification, TakenUntil: DateTimeOffset.MinValue, IsDelivered: false);
    }

    private CallTask RoundIfBroken(CallTask task) =>
        database.IsBroken(Sabotage.RoundAmounts) && task.MaxPrice is { } price ? task with { MaxPrice = price with { Amount = decimal.Round(price.Amount) } } : task;

    private CallSession Fixed(CallSession session, RowKey key) =>
        tables.Sessions.TryGetValue(key, out var first) && !database.IsBroken(Sabotage.MoveSessions)
            ? session with { TaskId = first.TaskId, Attempt = first.Attempt, PhoneNumber = first.PhoneNumber, CreatedAt = first.CreatedAt }
            : session;

    private static void Refuse(bool isConflict, string message)
    {
        if (isConflict)
        {
            throw new StoreConflictException("store.commit", message);
        }
    }

    private static void Demand(bool isOfOneUser)
    {
        if (!isOfOneUser)
        {
            throw new ArgumentException("A record of the commit belongs to another user.");
        }
    }
}
