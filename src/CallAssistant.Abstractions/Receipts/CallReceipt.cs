namespace CallAssistant;

/// <summary>What was done in the user's name on one call, for the user to keep: what was allowed, disclosed, offered, asked and agreed. All of it is read from the journal.</summary>
public sealed record CallReceipt
{
    /// <summary>The session.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The task that the call was made for.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>The number that was called, in E.164 form.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>The task's title.</summary>
    public required string Title { get; init; }

    /// <summary>What came of the call; <see cref="CallOutcome.Unknown"/> until it is processed.</summary>
    public required CallOutcome Outcome { get; init; }

    /// <summary>The lines, in the order in which things happened.</summary>
    public required IReadOnlyList<ReceiptEntry> Entries { get; init; }

    /// <summary>How many entries the journal has.</summary>
    public required long JournalLength { get; init; }

    /// <summary>
    /// Hash of the journal's last entry, over which all entries before it are chained. Whoever keeps it can tell later that the journal is still the same; empty when the journal is empty, as after its retention.
    /// </summary>
    public required string JournalHash { get; init; }

    /// <summary>The sequence number of the first journal entry that was changed, removed or put in since it was written; null when the journal is whole.</summary>
    public required long? BrokenAt { get; init; }

    /// <summary>The receipt as plain text, a line an entry, times in the zone of the callee.</summary>
    public required string Text { get; init; }
}
