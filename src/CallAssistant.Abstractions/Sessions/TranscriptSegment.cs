namespace CallAssistant;

/// <summary>One turn of what was heard on a call.</summary>
/// <param name="Id">Number of the segment within the session, from 1: the journal sequence number of the words.</param>
/// <param name="Speaker">Who spoke.</param>
/// <param name="Text">The words that were heard.</param>
/// <param name="StartTimeMs">Start in milliseconds after the pick-up.</param>
/// <param name="EndTimeMs">End in milliseconds after the pick-up; not before the start.</param>
/// <param name="Sentiment">The mood of the words.</param>
public sealed record TranscriptSegment(long Id, Speaker Speaker, string Text, long StartTimeMs, long EndTimeMs, Sentiment Sentiment);
