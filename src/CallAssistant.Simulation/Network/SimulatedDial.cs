namespace CallAssistant.Simulation;

/// <summary>One request to dial, as the network saw it.</summary>
/// <param name="AttemptId">The <see cref="DialRequest.AttemptId"/>.</param>
/// <param name="PhoneNumber">The number.</param>
/// <param name="At">When the request came.</param>
/// <param name="ProviderCallId">The call that it made; null when no phone rings because of it.</param>
public sealed record SimulatedDial(Guid AttemptId, string PhoneNumber, DateTimeOffset At, string? ProviderCallId);
