using System.Globalization;

namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>Makes valid records, each with an identifier of its own.</summary>
public sealed class Records(int seed)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);
    private int _count;

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    public CallTask Task(string user) => new()
    {
        Id = Id(),
        UserId = user,
        RawInstruction = "Call my dentist",
        CreatedAt = Start.AddSeconds(_count++),
        UpdatedAt = Start,
    };

    public CallSession Session(CallTask task) => new()
    {
        Id = Id(),
        UserId = task.UserId,
        TaskId = task.Id,
        Attempt = 1,
        PhoneNumber = "+12125550123",
        CreatedAt = Start.AddSeconds(_count++),
    };

    public Contact Contact(string user, string name) => new()
    {
        Id = Id(),
        UserId = user,
        Name = name,
        PhoneNumber = "+12125550123",
        CreatedAt = Start,
        UpdatedAt = Start,
    };

    public Notification Notification(string user, CallTask? task = null, CallSession? session = null) =>
        new(Id(), user, NotificationKind.CallCompleted, "Done", "The call is over.", task?.Id, session?.Id, Start.AddSeconds(_count++));

    public ExtractedFact Fact(CallSession session, string key = "price") =>
        new(Id(), session.Id, key, FactType.String, "80.00 USD", FactStatus.Verified, 1, "eighty dollars");

    public static TranscriptSegment Segment(long id, string text = "Hello") => new(id, Speaker.Human, text, id * 10, (id * 10) + 5, Sentiment.Neutral);

    public static JournalEntry Entry(CallSession session, long sequence) => new(
        session.Id,
        sequence,
        Start.AddTicks(sequence),
        new CallEvent.CalleeSpoke($"Line {sequence.ToString(CultureInfo.InvariantCulture)}", sequence, sequence + 1),
        sequence == 1 ? "" : Hash(sequence - 1),
        Hash(sequence));

    /// <summary>The next state of a session, with as many journal entries more.</summary>
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
