using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CallAssistant.EfCore.Writer;

/// <summary>A call whose every state follows from its identifier and its version: whoever reads it back knows what must be there, and what must not.</summary>
/// <param name="user">The user that it belongs to.</param>
/// <param name="id">The identifier of the session and of its task.</param>
public sealed class ScriptedCall(string user, Guid id)
{
    /// <summary>The version after which nothing is written to it.</summary>
    public const long LastVersion = 30;

    private const int FactCount = 3;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly List<JournalEntry> _journal = MakeJournal(id);

    /// <summary>The version of the last commit, up to this one, that was a whole one: with task, transcript, facts and a notification.</summary>
    public static long LastWhole(long version) => version - ((version - 1) % 10);

    /// <summary>The change that makes this version of the version before.</summary>
    public CallCommit Commit(long version)
    {
        var step = new CallCommit { UserId = user, Session = Session(version), Journal = [_journal[(int)version - 1]] };
        return LastWhole(version) == version
            ? step with { Tasks = [Task(version)], Transcript = Transcript(version), Facts = Facts(version), Notifications = [Notification(version)] }
            : step;
    }

    public CallTask Task(long version) => new()
    {
        Id = id,
        UserId = user,
        Version = 1 + (version / 10),
        RawInstruction = "Call my dentist",
        Title = Words(id, version),
        CreatedAt = Start,
        UpdatedAt = Start.AddSeconds(version),
    };

    public CallSession Session(long version) => new()
    {
        Id = id,
        UserId = user,
        TaskId = id,
        Version = version,
        Attempt = 1,
        PhoneNumber = "+12125550123",
        EndReason = Words(id, version),
        JournalSequence = version,
        JournalHash = _journal[(int)version - 1].Hash,
        CreatedAt = Start,
    };

    /// <summary>The whole journal of this version.</summary>
    public IEnumerable<JournalEntry> Journal(long version) => _journal.Take((int)version);

    public IReadOnlyList<TranscriptSegment> Transcript(long version) =>
        [.. Enumerable.Range(1, 10 + (int)version).Select(segment => new TranscriptSegment(segment, Speaker.Human, Words(id, version), segment, segment + 1, Sentiment.Neutral))];

    public IReadOnlyList<ExtractedFact> Facts(long version) =>
        [.. Enumerable.Range(1, FactCount).Select(fact => new ExtractedFact(Derive(100 + fact), id, "price", FactType.String, Words(id, version), FactStatus.Verified, 1, Words(id, version)))];

    public Notification Notification(long version) =>
        new(Derive((int)version), user, NotificationKind.CallCompleted, "Done", Words(id, version), id, id, Start.AddSeconds(version));

    private static List<JournalEntry> MakeJournal(Guid id)
    {
        var entries = new List<JournalEntry>();
        var previous = "";
        for (var sequence = 1L; sequence <= LastVersion; sequence++)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{previous} {id} {sequence}"))));
            entries.Add(new JournalEntry(id, sequence, Start.AddSeconds(sequence), new CallEvent.CalleeSpoke(Words(id, sequence), sequence, sequence + 1), previous, hash));
            previous = hash;
        }

        return entries;
    }

    private static string Words(Guid id, long version) => string.Create(CultureInfo.InvariantCulture, $"What was said in {id} up to version {version}.");

    private Guid Derive(int number)
    {
        var bytes = id.ToByteArray();
        bytes[^1] ^= (byte)number;
        return new Guid(bytes);
    }
}
