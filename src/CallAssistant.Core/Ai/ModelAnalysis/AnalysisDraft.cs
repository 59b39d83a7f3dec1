using System.ComponentModel;

namespace CallAssistant.Ai.ModelAnalysis;

/// <summary>What a model makes of a call.</summary>
internal sealed record AnalysisDraft(
    [property: Description("At most 600 characters")] string Summary,
    [property: Description("achieved, open or not_achieved")] string Outcome,
    [property: Description("neutral, positive or negative")] string Mood,
    [property: Description("Up to 20 entries")] IReadOnlyList<AnalysisDraft.Fact> Facts,
    [property: Description("Up to 3 entries")] IReadOnlyList<AnalysisDraft.FollowUp> FollowUps)
{
    internal sealed record Fact(
        [property: Description("Name in snake_case")] string Key,
        [property: Description("string, number, datetime or boolean")] string Type,
        [property: Description("The plain value")] string Value,
        [property: Description("The number of the line")] long Segment,
        [property: Description("The callee's words, copied from that line")] string Fragment);

    internal sealed record FollowUp(
        [property: Description("call_again, prepare or decide")] string Kind,
        [property: Description("The number of the line")] long Segment,
        [property: Description("The callee's words, copied from that line")] string Fragment);
}
