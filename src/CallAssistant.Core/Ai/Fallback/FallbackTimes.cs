namespace CallAssistant.Ai.Fallback;

/// <summary>How long the chain waits for a first word.</summary>
/// <param name="Hedge">After how long without one the next link is started too.</param>
/// <param name="Deadline">After how long without one the last link answers.</param>
internal sealed record FallbackTimes(TimeSpan Hedge, TimeSpan Deadline);
