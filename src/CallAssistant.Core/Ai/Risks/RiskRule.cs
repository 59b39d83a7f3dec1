using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.Risks;

/// <summary>Something that an instruction may ask for and that is not done.</summary>
/// <param name="Name">Name in snake_case.</param>
/// <param name="Message">Why not, and what the user can do.</param>
/// <param name="IsBlocking">True when no call is made.</param>
internal sealed record RiskRule(string Name, string Message, bool IsBlocking = true)
{
    /// <summary>Words that ask for it.</summary>
    public required WordPattern[] Signs { get; init; }

    /// <summary>Words that show that it is something else.</summary>
    public WordPattern[] Unless { get; init; } = [];

    public PlanRisk Risk => new(Name, Message, IsBlocking);

    public bool IsIn(ReadOnlySpan<Word> words) => WordPattern.TryFindAny(Signs, words, out _, out _) && !WordPattern.TryFindAny(Unless, words, out _, out _);
}
