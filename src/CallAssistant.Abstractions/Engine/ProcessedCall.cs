namespace CallAssistant;

/// <summary>A call that was processed.</summary>
/// <param name="Session">The session with outcome and summary.</param>
/// <param name="Task">The task as it stands now.</param>
/// <param name="Result">Transcript and facts.</param>
public sealed record ProcessedCall(CallSession Session, CallTask Task, CallResult Result);
