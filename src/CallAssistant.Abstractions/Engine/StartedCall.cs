namespace CallAssistant;

/// <summary>A call that was started.</summary>
/// <param name="Session">The attempt, with the provider's call id where the provider accepted it.</param>
/// <param name="Task">The task as it stands now.</param>
public sealed record StartedCall(CallSession Session, CallTask Task);
