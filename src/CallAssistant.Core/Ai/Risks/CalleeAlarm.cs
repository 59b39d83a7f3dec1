namespace CallAssistant.Ai.Risks;

/// <summary>Something that a callee says after which the errand does not matter any more.</summary>
/// <param name="Rule">Name of the rule in snake_case.</param>
/// <param name="Words">What is said to the callee; then the call ends.</param>
/// <param name="EndReason">What the user is told.</param>
internal sealed record CalleeAlarm(string Rule, string Words, string EndReason);
