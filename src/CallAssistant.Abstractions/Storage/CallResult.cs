namespace CallAssistant;

/// <summary>What is stored of a processed call.</summary>
/// <param name="Transcript">What was heard, in order. Empty before the call was processed.</param>
/// <param name="Facts">The facts. Empty before the call was processed.</param>
public sealed record CallResult(IReadOnlyList<TranscriptSegment> Transcript, IReadOnlyList<ExtractedFact> Facts);
