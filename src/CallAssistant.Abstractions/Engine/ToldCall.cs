namespace CallAssistant;

/// <summary>A call after the user told it something.</summary>
/// <param name="Session">The session.</param>
/// <param name="IsLate">True when it was an answer for which it was too late: calling back is proposed.</param>
public sealed record ToldCall(CallSession Session, bool IsLate);
