using CallAssistant.Mandates;

namespace CallAssistant.Speech;

/// <summary>What is said instead of a sentence that the gate has blocked, so that nobody waits in silence for an answer.</summary>
internal static class SafeLines
{
    private const string NotGiven = "I am sorry, I am not able to give that out.";
    private const string NotAgreed = "I am not able to agree to that now.";

    /// <summary>The line for a rule; null where silence is right: to machines, and before it was said who calls.</summary>
    public static string? For(string rule, string principal) => rule switch
    {
        MandateRule.PrivateValue or MandateRule.GuessAnswered or MandateRule.InstructionsRevealed or MandateRule.OtherPerson or MandateRule.NumberWithoutSource or MandateRule.LimitRevealed or MandateRule.Unreadable => NotGiven,
        MandateRule.AcceptanceWithoutOffer or MandateRule.DiffersFromAcceptedOffer or MandateRule.AmountOverLimit or MandateRule.AmountWithoutSource => NotAgreed,
        MandateRule.ClaimsToBeHuman or MandateRule.ClaimsToBeUser => $"I am an AI assistant calling on behalf of {principal}.",
        _ => null,
    };
}
