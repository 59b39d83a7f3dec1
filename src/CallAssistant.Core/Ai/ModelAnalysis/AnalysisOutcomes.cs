namespace CallAssistant.Ai.ModelAnalysis;

/// <summary>What a model can say of a call's end, and whether that is what the rules found: only then may it tell the user about it.</summary>
internal static class AnalysisOutcomes
{
    public const string Achieved = "achieved";
    public const string Open = "open";
    public const string NotAchieved = "not_achieved";

    public static string Of(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Achieved or CallOutcome.InformationOnly => Achieved,
        CallOutcome.NeedsUser => Open,
        _ => NotAchieved,
    };

    /// <summary>True for calls on which somebody talked about the errand.</summary>
    public static bool IsTalk(CallOutcome outcome) =>
        outcome is CallOutcome.Achieved or CallOutcome.InformationOnly or CallOutcome.NeedsUser or CallOutcome.Declined or CallOutcome.Unknown or CallOutcome.BudgetExhausted;
}
