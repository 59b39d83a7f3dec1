namespace CallAssistant;

/// <summary>What is kept no longer, of all users. Sessions, their facts and their outcomes stay.</summary>
/// <param name="Max">Most sessions to go through at once, from 1.</param>
public sealed record PurgeRequest(int Max)
{
    /// <summary>Transcripts of sessions that ended before this moment are deleted; null keeps all.</summary>
    public DateTimeOffset? TranscriptsBefore { get; init; }

    /// <summary>Journals that began before this moment are deleted where the session is over and has its <see cref="CallSession.Summary"/>: one that is not processed yet needs its journal. Null keeps all.</summary>
    public DateTimeOffset? JournalsBefore { get; init; }
}
