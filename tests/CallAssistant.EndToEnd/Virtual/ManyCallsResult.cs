using CallAssistant.Simulation;

namespace CallAssistant.EndToEnd.Virtual;

/// <summary>What many calls left behind.</summary>
/// <param name="Sessions">The sessions, in the order of the calls.</param>
/// <param name="Journals">All journals, one entry a line.</param>
/// <param name="Dials">What the carrier saw.</param>
internal sealed record ManyCallsResult(IReadOnlyList<CallSession> Sessions, string Journals, IReadOnlyList<SimulatedDial> Dials);
