namespace CallAssistant;

/// <summary>A fact of a call, with the words that prove it.</summary>
/// <param name="Id">Identifier, unique for the user.</param>
/// <param name="SessionId">The session that it comes from.</param>
/// <param name="Key">Name in snake_case.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Value">The normalised value.</param>
/// <param name="Status">How far it can be trusted.</param>
/// <param name="SegmentId">The segment that holds the words.</param>
/// <param name="RawFragment">The words, as they stand in the segment.</param>
public sealed record ExtractedFact(
    Guid Id,
    Guid SessionId,
    string Key,
    FactType Type,
    string Value,
    FactStatus Status,
    long SegmentId,
    string RawFragment);
