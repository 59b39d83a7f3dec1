namespace CallAssistant.Results;

/// <summary>Makes the transcript of what was heard from a journal. Pure.</summary>
internal static class TranscriptBuilder
{
    /// <summary>The segments in the order of the journal; a segment's id is the journal sequence number of its words.</summary>
    public static IReadOnlyList<TranscriptSegment> Build(IReadOnlyList<JournalEntry> journal)
    {
        var segments = new List<TranscriptSegment>();
        var lastMs = 0L;
        foreach (var entry in journal)
        {
            var segment = entry.Event switch
            {
                CallEvent.CalleeSpoke spoke => Words(entry.Sequence, Speaker.Human, spoke.Text, spoke.StartMs, spoke.EndMs),
                CallEvent.AssistantSpoke spoke => Words(entry.Sequence, Speaker.Assistant, spoke.Text, spoke.StartMs, spoke.EndMs),
                CallEvent.StatusChanged { Status: CallSessionStatus.Ringing } => Line(entry.Sequence, "Ringing", lastMs),
                CallEvent.StatusChanged { Status: CallSessionStatus.InProgress } => Line(entry.Sequence, "Answered", lastMs),
                CallEvent.DigitsSent digits => Line(entry.Sequence, $"Keys {digits.Digits}", lastMs),
                CallEvent.UserHungUp => Line(entry.Sequence, "Ended by the user", lastMs),
                CallEvent.Ended ended => Line(entry.Sequence, EndLine(ended.Status), Math.Max(lastMs, ended.AtMs)),
                _ => null,
            };
            if (segment is not null)
            {
                segments.Add(segment);
                lastMs = Math.Max(lastMs, segment.EndTimeMs);
            }
        }

        return segments;
    }

    private static TranscriptSegment? Words(long id, Speaker speaker, string text, long start, long end) =>
        string.IsNullOrWhiteSpace(text) ? null : new TranscriptSegment(id, speaker, text, start, Math.Max(start, end), MoodWords.Of(text));

    private static TranscriptSegment Line(long id, string text, long at) => new(id, Speaker.System, text, at, at, Sentiment.Neutral);

    private static string EndLine(CallSessionStatus status) => status switch
    {
        CallSessionStatus.Busy => "The line was busy",
        CallSessionStatus.NoAnswer => "Nobody answered",
        CallSessionStatus.Failed => "The call failed",
        CallSessionStatus.Cancelled => "The call was cancelled",
        _ => "The call ended",
    };
}
