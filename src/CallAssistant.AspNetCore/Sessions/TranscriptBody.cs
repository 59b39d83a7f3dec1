using System.Text.Json.Serialization;

namespace CallAssistant.AspNetCore;

internal sealed record TranscriptBody(string FullText, IReadOnlyList<SegmentBody> Segments)
{
    public static TranscriptBody From(IReadOnlyList<TranscriptSegment> segments) => new(
        string.Join('\n', segments.Select(segment => $"{segment.Speaker}: {segment.Text}")),
        [.. segments.Select(segment => new SegmentBody(segment.Id, segment.Speaker, segment.Text, segment.StartTimeMs, segment.EndTimeMs, segment.Sentiment))]);
}

internal sealed record SegmentBody(long Id, Speaker Speaker, string Text, long StartTimeMs, long EndTimeMs, Sentiment Sentiment);

/// <summary>A fact with the words that it rests on.</summary>
internal sealed record FactBody(Guid Id, string Key, FactType Type, string Value, FactStatus Status, long SegmentId, string RawFragment)
{
    public static FactBody From(ExtractedFact fact) => new(fact.Id, fact.Key, fact.Type, fact.Value, fact.Status, fact.SegmentId, fact.RawFragment);
}

/// <summary>The summary as the API shows it: camelCase, unlike all around it.</summary>
internal sealed record SummaryBody(
    string Summary,
    [property: JsonPropertyName("goalAchieved")] bool GoalAchieved,
    [property: JsonPropertyName("extractedData")] IReadOnlyList<SummaryFactBody> ExtractedData,
    Sentiment Sentiment,
    [property: JsonPropertyName("followUpRequired")] bool FollowUpRequired,
    CallOutcome Outcome)
{
    public static SummaryBody From(CallSession session, IReadOnlyList<ExtractedFact> facts) => new(
        session.Summary?.Text ?? session.EndReason ?? "",
        session.Summary?.GoalAchieved ?? false,
        [.. facts.Select(fact => new SummaryFactBody(fact.Key, fact.Type, fact.Value, fact.Status, fact.SegmentId, fact.RawFragment))],
        session.Summary?.Sentiment ?? Sentiment.Neutral,
        session.Summary?.FollowUpRequired ?? false,
        session.Outcome);
}

internal sealed record SummaryFactBody(
    string Key,
    FactType Type,
    string Value,
    FactStatus Status,
    [property: JsonPropertyName("segmentId")] long SegmentId,
    [property: JsonPropertyName("rawFragment")] string RawFragment);
