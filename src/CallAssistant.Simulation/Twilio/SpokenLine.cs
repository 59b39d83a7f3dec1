namespace CallAssistant.Simulation;

/// <summary>Words or keys that went over the line of a call.</summary>
/// <param name="ByCallee">True for the callee's; false for those that the callee heard.</param>
/// <param name="Text">The words; of those that were cut, the ones that were played. Or the keys.</param>
/// <param name="Start">When they began, from the pick-up.</param>
/// <param name="End">When they ended, from the pick-up.</param>
public sealed record SpokenLine(bool ByCallee, string Text, TimeSpan Start, TimeSpan End)
{
    /// <summary>True for key tones.</summary>
    public bool IsKeys { get; init; }
}
