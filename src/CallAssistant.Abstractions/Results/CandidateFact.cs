namespace CallAssistant;

/// <summary>A fact that an analyst proposes. The evidence check decides what it is worth.</summary>
/// <param name="Key">Name in snake_case, for example <c>appointment</c>, <c>price</c> or <c>confirmation_number</c>; at most 100 characters.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Value">The normalised value, for example <c>2026-03-05T15:40:00-05:00</c> or <c>80.00 USD</c>.</param>
/// <param name="SegmentId">The segment that it is taken from.</param>
/// <param name="RawFragment">The words that it is taken from, as they stand in the segment.</param>
public sealed record CandidateFact(string Key, FactType Type, string Value, long SegmentId, string RawFragment);
