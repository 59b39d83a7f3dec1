namespace CallAssistant;

/// <summary>One entry of a session's journal: append-only and chained by hash.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Sequence">Position, from 1, without gaps.</param>
/// <param name="At">When it was written.</param>
/// <param name="Event">What happened.</param>
/// <param name="PreviousHash">Hash of the entry before; empty for the first.</param>
/// <param name="Hash">SHA-256 over the previous hash, session, sequence, time and event, in lower-case hexadecimal.</param>
public sealed record JournalEntry(Guid SessionId, long Sequence, DateTimeOffset At, CallEvent Event, string PreviousHash, string Hash);
