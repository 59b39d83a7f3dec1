namespace CallAssistant;

/// <summary>One atomic change: all of it is stored or none.</summary>
public sealed record CallCommit
{
    /// <summary>The user that everything in the commit belongs to.</summary>
    public required string UserId { get; init; }

    /// <summary>New states of tasks. Version 1 is inserted; a higher one replaces the version before.</summary>
    public IReadOnlyList<CallTask> Tasks { get; init; } = [];

    /// <summary>New state of a session. Version 1 is inserted; a higher one replaces the version before.</summary>
    public CallSession? Session { get; init; }

    /// <summary>Journal entries to append to <see cref="Session"/>, without gaps after those that are stored.</summary>
    public IReadOnlyList<JournalEntry> Journal { get; init; } = [];

    /// <summary>The transcript of <see cref="Session"/>, replacing one that is stored; null leaves it.</summary>
    public IReadOnlyList<TranscriptSegment>? Transcript { get; init; }

    /// <summary>The facts of <see cref="Session"/>, replacing those that are stored; null leaves them.</summary>
    public IReadOnlyList<ExtractedFact>? Facts { get; init; }

    /// <summary>New notifications.</summary>
    public IReadOnlyList<Notification> Notifications { get; init; } = [];

    /// <summary>A number in E.164 form whose owner said that they do not want to be called again: from this commit on it is on the <see cref="ISuppressionStore"/>'s list, where it may be already. Null for none.</summary>
    public string? SuppressedNumber { get; init; }

    /// <summary>The lease under which the change is made; null for a change that no lease guards. A commit under a lease that was taken over is refused.</summary>
    public WorkLease? Lease { get; init; }

    /// <summary>True to give <see cref="Lease"/> back with the commit.</summary>
    public bool ReleaseLease { get; init; }
}
