namespace CallAssistant.Simulation;

/// <summary>How a call ended.</summary>
internal sealed record LineEnd(CallSessionStatus Status, TimeSpan At, string Detail);
