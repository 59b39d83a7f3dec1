namespace CallAssistant.Conformance.Tests.InMemory;

/// <summary>The rows, by user and identifier.</summary>
internal sealed record Tables
{
    public Dictionary<RowKey, CallTask> Tasks { get; private init; } = [];

    public Dictionary<RowKey, CallSession> Sessions { get; private init; } = [];

    public Dictionary<RowKey, JournalEntry[]> Journals { get; private init; } = [];

    public Dictionary<RowKey, TranscriptSegment[]> Transcripts { get; private init; } = [];

    public Dictionary<RowKey, ExtractedFact[]> Facts { get; private init; } = [];

    public Dictionary<RowKey, LeaseRow> Leases { get; private init; } = [];

    public Dictionary<RowKey, Contact> Contacts { get; private init; } = [];

    public Dictionary<RowKey, AssistantSettings> Settings { get; private init; } = [];

    public Dictionary<RowKey, NotificationRow> Notifications { get; private init; } = [];

    public Dictionary<RowKey, IdempotencyRow> Keys { get; private init; } = [];

    /// <summary>Hashes of the numbers whose owners do not want to be called. No user's.</summary>
    public HashSet<string> Suppressed { get; private init; } = [];

    /// <summary>Rows are immutable, so copying the tables is enough.</summary>
    public Tables Copy() => new()
    {
        Tasks = new(Tasks),
        Sessions = new(Sessions),
        Journals = new(Journals),
        Transcripts = new(Transcripts),
        Facts = new(Facts),
        Leases = new(Leases),
        Contacts = new(Contacts),
        Settings = new(Settings),
        Notifications = new(Notifications),
        Keys = new(Keys),
        Suppressed = [.. Suppressed],
    };

    public void Erase(string userId, bool withJournals, bool withSuppressed)
    {
        if (withSuppressed)
        {
            Suppressed.Clear();
        }

        Erase(Tasks, userId);
        Erase(Sessions, userId);
        Erase(Transcripts, userId);
        Erase(Facts, userId);
        Erase(Leases, userId);
        Erase(Contacts, userId);
        Erase(Settings, userId);
        Erase(Notifications, userId);
        Erase(Keys, userId);
        if (withJournals)
        {
            Erase(Journals, userId);
        }
    }

    private static void Erase<T>(Dictionary<RowKey, T> table, string userId)
    {
        foreach (var key in table.Keys.Where(key => key.UserId == userId).ToList())
        {
            table.Remove(key);
        }
    }
}
