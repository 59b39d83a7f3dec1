namespace CallAssistant.Results.Facts;

/// <summary>A fact that code derives from a segment by itself.</summary>
/// <param name="Key">Name of <see cref="FactKeys"/>.</param>
/// <param name="Type">Type of the value.</param>
/// <param name="Value">The normalised value.</param>
/// <param name="Start">Index of the first character of the words in the segment.</param>
/// <param name="End">Index after the last character.</param>
/// <param name="IsCertain">False when the words leave room for another reading (morning or afternoon).</param>
internal sealed record FactReading(string Key, FactType Type, string Value, int Start, int End, bool IsCertain = true);
