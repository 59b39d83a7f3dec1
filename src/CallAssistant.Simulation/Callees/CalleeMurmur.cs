namespace CallAssistant.Simulation;

/// <summary>What a callee says while the caller speaks, to show that they listen.</summary>
/// <param name="Words">The words, for example "uh-huh".</param>
/// <param name="AfterWords">After how many words of the caller's sentence; at 0 with its first.</param>
public sealed record CalleeMurmur(string Words, int AfterWords);
