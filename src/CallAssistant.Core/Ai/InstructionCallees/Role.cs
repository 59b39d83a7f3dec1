namespace CallAssistant.Ai.InstructionCallees;

/// <summary>What somebody is to the user.</summary>
/// <param name="Said">The word that the user said.</param>
/// <param name="Names">Words that users say for it.</param>
/// <param name="Means">Words of company names and notes that mean it.</param>
internal sealed record Role(string Said, IReadOnlyList<string> Names, IReadOnlyList<string> Means);
