using System.Text.Json;

namespace CallAssistant.AspNetCore;

internal sealed record SessionListAnswer(bool Success, IReadOnlyList<SessionBody> Sessions, long Total, bool TotalIsExact, int Limit, int Offset, string? NextCursor);

internal sealed record SessionAnswer(bool Success, SessionBody CallSession);

internal sealed record SessionDetailAnswer(bool Success, SessionBody CallSession, TranscriptBody Transcript, IReadOnlyList<FactBody> ExtractedData, IReadOnlyList<AskedBody> Requests);

internal sealed record ProcessAnswer(bool Success, SummaryBody Summary, CallTaskStatus TaskStatus, int ExtractedDataCount, int FollowUpTasksCreated);

internal sealed record JournalAnswer(bool Success, IReadOnlyList<JournalEntryBody> Entries);

/// <summary>One journal entry; <c>event</c> holds <c>kind</c> and the members of that kind.</summary>
internal sealed record JournalEntryBody(long Sequence, DateTimeOffset At, JsonElement Event, string PreviousHash, string Hash)
{
    public static JournalEntryBody From(JournalEntry entry)
    {
        using var document = JsonDocument.Parse(CallEventJson.Serialize(entry.Event));
        return new JournalEntryBody(entry.Sequence, entry.At, document.RootElement.Clone(), entry.PreviousHash, entry.Hash);
    }

    public string Kind() => Event.GetProperty("kind").GetString() ?? "";
}
