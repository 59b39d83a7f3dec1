namespace CallAssistant;

/// <summary>One attempt: one dial and the call that came of it.</summary>
/// <remarks>
/// An immutable snapshot, committed like <see cref="CallTask"/>. Its identifier is the attempt id that every provider request carries. Identifier, user, task, attempt, number and <see cref="CreatedAt"/> are those of the
/// first version for ever: what a later version says there is not stored.
/// </remarks>
public sealed record CallSession
{
    /// <summary>Identifier, unique for the user; also the correlation that the provider is given.</summary>
    public required Guid Id { get; init; }

    /// <summary>The user that the session belongs to.</summary>
    public required string UserId { get; init; }

    /// <summary>The task that the attempt is for.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>Number of the stored state: 1 when first stored, raised by one with each change.</summary>
    public long Version { get; init; } = 1;

    /// <summary>Which attempt of the task this is, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The dialled number in E.164 form.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>The provider's identifier of the call; null until the provider accepted it.</summary>
    public string? ProviderCallId { get; init; }

    /// <summary>Where the attempt stands.</summary>
    public CallSessionStatus Status { get; init; }

    /// <summary>What came of it. <see cref="CallOutcome.Unknown"/> until it is processed.</summary>
    public CallOutcome Outcome { get; init; }

    /// <summary>Why it ended as it did, in a sentence for the user; null when the status says it all.</summary>
    public string? EndReason { get; init; }

    /// <summary>Summary, sentiment and counts; null until the call is processed.</summary>
    public CallSummary? Summary { get; init; }

    /// <summary>Highest sequence number in the journal; 0 when it is empty.</summary>
    public long JournalSequence { get; init; }

    /// <summary>Hash of the last journal entry; empty when the journal is empty.</summary>
    public string JournalHash { get; init; } = "";

    /// <summary>When the engine has to look at the session next; null when nothing is left to do.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When the attempt was decided.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the callee picked up; null when nobody did.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the attempt reached a terminal status; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Length of the talk in whole seconds, from pick-up to end; null before the end.</summary>
    public int? DurationSeconds { get; init; }

    /// <summary>True when the attempt can change no more.</summary>
    public bool IsOver => Status >= CallSessionStatus.Completed;
}
