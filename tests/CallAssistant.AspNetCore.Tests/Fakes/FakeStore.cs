namespace CallAssistant.AspNetCore.Tests;

/// <summary>All stores in memory. <see cref="Changes"/> counts everything that was written.</summary>
public sealed class FakeStore : ICallStore, IContactStore, ISettingsStore, INotificationStore
{
    public Dictionary<(string User, Guid Id), CallTask> Tasks { get; } = [];

    public Dictionary<(string User, Guid Id), CallSession> Sessions { get; } = [];

    public Dictionary<Guid, CallResult> Results { get; } = [];

    public Dictionary<Guid, List<JournalEntry>> Journals { get; } = [];

    public Dictionary<(string User, Guid Id), Contact> Contacts { get; } = [];

    public Dictionary<string, AssistantSettings> Settings { get; } = [];

    public Dictionary<(string User, Guid Id), Notification> Notifications { get; } = [];

    public int Changes { get; set; }

    /// <summary>Thrown by the next call, if set.</summary>
    public Exception? Fault { get; set; }

    /// <summary>How many of the next saves are refused as conflicts.</summary>
    public int Conflicts { get; set; }

    public CallTaskQuery? LastTaskQuery { get; private set; }

    public CallSessionQuery? LastSessionQuery { get; private set; }

    public ContactQuery? LastContactQuery { get; private set; }

    public NotificationQuery? LastNotificationQuery { get; private set; }

    public ValueTask<CallTask?> FindTaskAsync(string userId, Guid taskId, CancellationToken cancellationToken) => Answer(Tasks.GetValueOrDefault((userId, taskId)));

    public ValueTask<Page<CallTask>> ListTasksAsync(string userId, CallTaskQuery query, CancellationToken cancellationToken)
    {
        LastTaskQuery = query;
        if (query.Cursor is not null && query.Cursor != "next")
        {
            throw new InvalidCursorException("made elsewhere");
        }

        var items = Tasks.Values.Where(task => task.UserId == userId && (query.Status ?? task.Status) == task.Status && (query.Priority ?? task.Priority) == task.Priority).ToList();
        return Answer(new Page<CallTask>([.. items.Skip(query.Offset).Take(query.Limit)], items.Count, items.Count > query.Offset + query.Limit ? "next" : null));
    }

    public ValueTask<CallSession?> FindSessionAsync(string userId, Guid sessionId, CancellationToken cancellationToken) => Answer(Sessions.GetValueOrDefault((userId, sessionId)));

    public ValueTask<CallSession?> FindSessionByProviderCallIdAsync(string providerCallId, CancellationToken cancellationToken) =>
        Answer(Sessions.Values.FirstOrDefault(session => session.ProviderCallId == providerCallId));

    public ValueTask<CallSession?> FindSessionByAttemptAsync(Guid attemptId, CancellationToken cancellationToken) =>
        Answer(Sessions.Values.FirstOrDefault(session => session.Id == attemptId));

    public ValueTask<CallSession?> FindLastCallToAsync(string phoneNumber, DateTimeOffset since, CancellationToken cancellationToken) =>
        Answer(Sessions.Values.Where(session => session.PhoneNumber == phoneNumber && session.CreatedAt >= since && session.ProviderCallId is not null).MaxBy(session => session.CreatedAt));

    public ValueTask<Page<CallSession>> ListSessionsAsync(string userId, CallSessionQuery query, CancellationToken cancellationToken)
    {
        LastSessionQuery = query;
        var items = Sessions.Values.Where(session => session.UserId == userId && (query.TaskId ?? session.TaskId) == session.TaskId).ToList();
        return Answer(new Page<CallSession>([.. items.Take(query.Limit)], items.Count, null));
    }

    public ValueTask<CallResult?> FindResultAsync(string userId, Guid sessionId, CancellationToken cancellationToken) =>
        Answer(Sessions.ContainsKey((userId, sessionId)) ? Results.GetValueOrDefault(sessionId) ?? new CallResult([], []) : null);

    public ValueTask<IReadOnlyList<JournalEntry>> ReadJournalAsync(string userId, Guid sessionId, long after, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<JournalEntry>>([.. Journals.GetValueOrDefault(sessionId, []).Where(entry => entry.Sequence > after)]);

    public ValueTask CommitAsync(CallCommit commit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<WorkLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<bool> RenewLeaseAsync(WorkLease lease, TimeSpan duration, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<int> PurgeAsync(PurgeRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask EraseUserAsync(string userId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Contact?> FindContactAsync(string userId, Guid contactId, CancellationToken cancellationToken) => Answer(Contacts.GetValueOrDefault((userId, contactId)));

    public ValueTask<Page<Contact>> ListContactsAsync(string userId, ContactQuery query, CancellationToken cancellationToken)
    {
        LastContactQuery = query;
        var items = Contacts.Values.Where(contact => contact.UserId == userId).ToList();
        return Answer(new Page<Contact>(items, items.Count, "next contacts") { IsTotalExact = false });
    }

    public ValueTask SaveContactAsync(Contact contact, CancellationToken cancellationToken)
    {
        Refuse("contacts", Contacts.GetValueOrDefault((contact.UserId, contact.Id))?.Version ?? 0, contact.Version);
        Contacts[(contact.UserId, contact.Id)] = contact;
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> DeleteContactAsync(string userId, Guid contactId, CancellationToken cancellationToken)
    {
        var found = Contacts.Remove((userId, contactId));
        Changes += found ? 1 : 0;
        return Answer(found);
    }

    public ValueTask<AssistantSettings> GetSettingsAsync(string userId, CancellationToken cancellationToken) =>
        Answer(Settings.GetValueOrDefault(userId) ?? new AssistantSettings { UserId = userId });

    public ValueTask SaveSettingsAsync(AssistantSettings settings, CancellationToken cancellationToken)
    {
        Refuse("settings", Settings.GetValueOrDefault(settings.UserId)?.Version ?? 0, settings.Version);
        Settings[settings.UserId] = settings;
        return ValueTask.CompletedTask;
    }

    public ValueTask<Page<Notification>> ListNotificationsAsync(string userId, NotificationQuery query, CancellationToken cancellationToken)
    {
        LastNotificationQuery = query;
        var items = Notifications.Values.Where(item => item.UserId == userId && (!query.UnreadOnly || item.ReadAt is null)).ToList();
        return Answer(new Page<Notification>(items, items.Count, "next notifications") { IsTotalExact = false });
    }

    public ValueTask<Notification?> MarkReadAsync(string userId, Guid notificationId, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        if (!Notifications.TryGetValue((userId, notificationId), out var item))
        {
            return Answer<Notification?>(null);
        }

        Changes++;
        return Answer<Notification?>(Notifications[(userId, notificationId)] = item with { ReadAt = item.ReadAt ?? readAt });
    }

    public ValueTask<IReadOnlyList<Notification>> LeaseUndeliveredAsync(int max, TimeSpan duration, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask MarkDeliveredAsync(string userId, Guid notificationId, CancellationToken cancellationToken) => throw new NotSupportedException();

    private ValueTask<T> Answer<T>(T value)
    {
        if (Fault is { } fault)
        {
            Fault = null;
            throw fault;
        }

        return ValueTask.FromResult(value);
    }

    private void Refuse(string what, long stored, long version)
    {
        if (Conflicts > 0)
        {
            Conflicts--;
            throw new StoreConflictException(what, "somebody was faster");
        }

        if (version != stored + 1)
        {
            throw new StoreConflictException(what, "wrong version");
        }

        Changes++;
    }
}
