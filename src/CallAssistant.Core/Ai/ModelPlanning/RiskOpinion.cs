namespace CallAssistant.Ai.ModelPlanning;

/// <summary>What a model says of an instruction's risks.</summary>
/// <param name="Allowed">False when the call must not be made.</param>
/// <param name="Rule">The rule that forbids it.</param>
/// <param name="Words">The words that it stands on.</param>
internal sealed record RiskOpinion(bool Allowed, string? Rule, string? Words);
