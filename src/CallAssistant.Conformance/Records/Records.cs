using System.Globalization;

namespace CallAssistant.Conformance;

/// <summary>Makes valid records, each with an identifier of its own and made a second after the one before.</summary>
/// <remarks>All moments are whole microseconds. Not safe for concurrent use.</remarks>
/// <param name="seed">The same seed makes the same records.</param>
public sealed class Records(int seed)
{
    /// <summary>When the first record was made: long before any store's clock.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);
    private int _count;

    /// <summary>An identifier that was not made before.</summary>
    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>A new task.</summary>
    /// <param name="user">Whose it is.</param>
    public CallTask Task(string user) => new()
    {
        Id = Id(),
        UserId = user,
        RawInstruction = "Call my dentist",
        CreatedAt = Start.AddSeconds(_count++),
        UpdatedAt = Start,
    };

    /// <summary>A new session that is not over.</summary>
    /// <param name="task">What it is an attempt of.</param>
    public CallSession Session(CallTask task) => new()
    {
        Id = Id(),
        UserId = task.UserId,
        TaskId = task.Id,
        Attempt = 1,
        PhoneNumber = "+12125550123",
        CreatedAt = Start.AddSeconds(_count++),
    };

    /// <summary>A new contact.</summary>
    /// <param name="user">Whose it is.</param>
    /// <param name="name">Its name.</param>
    public Contact Contact(string user, string name) => new()
    {
        Id = Id(),
        UserId = user,
        Name = name,
        PhoneNumber = "+12125550123",
        CreatedAt = Start,
        UpdatedAt = Start,
    };

    /// <summary>A new notification.</summary>
    /// <param name="user">Whose it is.</param>
    /// <param name="task">A stored task that it is about; null for none.</param>
    /// <param name="session">A stored session that it is about; null for none.</param>
    public Notification Notification(string user, CallTask? task = null, CallSession? session = null) =>
        new(Id(), user, NotificationKind.CallCompleted, "Done", "The call is over.", task?.Id, session?.Id, Start.AddSeconds(_count++));

    /// <summary>A new fact.</summary>
    /// <param name="session">The session that it comes from.</param>
    /// <param name="key">Its name.</param>
    public ExtractedFact Fact(CallSession session, string key = "price") =>
        new(Id(), session.Id, key, FactType.String, "80.00 USD", FactStatus.Verified, 1, "eighty dollars");

    /// <summary>A segment of a transcript.</summary>
    /// <param name="id">Its number, from 1.</param>
    /// <param name="text">The words.</param>
    public static TranscriptSegment Segment(long id, string text = "Hello") => new(id, Speaker.Human, text, id * 10, (id * 10) + 5, Sentiment.Neutral);

    /// <summary>An entry of a journal. The hashes are made up: stores keep them and do not check them.</summary>
    /// <param name="session">The session that it belongs to.</param>
    /// <param name="sequence">Its position, from 1.</param>
    public static JournalEntry Entry(CallSession session, long sequence) => new(
        session.Id,
        sequence,
        Start.AddMilliseconds(sequence),
        new CallEvent.CalleeSpoke($"Line {sequence.ToString(CultureInfo.InvariantCulture)}", sequence, sequence + 1),
        sequence == 1 ? "" : Hash(sequence - 1),
        Hash(sequence));

    /// <summary>The next state of a session, with as many journal entries more.</summary>
    /// <param name="session">The stored state.</param>
    /// <param name="count">How many entries to append, from 0.</param>
    public static CallCommit Append(CallSession session, int count)
    {
        var entries = Enumerable.Range(1, count).Select(step => Entry(session, session.JournalSequence + step)).ToList();
        return new CallCommit
        {
            UserId = session.UserId,
            Session = session with { Version = session.Version + 1, JournalSequence = session.JournalSequence + count, JournalHash = count == 0 ? session.JournalHash : entries[^1].Hash },
            Journal = entries,
        };
    }

    private static string Hash(long sequence) => sequence.ToString("x64", CultureInfo.InvariantCulture);
}
