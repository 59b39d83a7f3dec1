using CallAssistant.Ai.OfflineAnalysis;
using CallAssistant.Results.Facts;

namespace CallAssistant.Ai.ModelAnalysis;

/// <summary>Puts a model's reading beside that of the rules. Its facts are candidates like all others, its summary counts where it agrees with the outcome, and of follow-ups it says the kind alone: the words are ours.</summary>
internal static class AnalysisMerge
{
    public static CallAnalysis With(this CallAnalysis rules, AnalysisDraft draft, AnalysisContext context, CallOutcome outcome, IReadOnlyList<CandidateFact> proven) => new(
        draft.Outcome == AnalysisOutcomes.Of(outcome) ? draft.Summary : rules.Summary,
        Enum.Parse<Sentiment>(draft.Mood, ignoreCase: true),
        [.. rules.Facts, .. draft.Facts.Where(fact => IsNew(fact, rules.Facts, proven)).Select(fact => new CandidateFact(fact.Key, Enum.Parse<FactType>(fact.Type, ignoreCase: true), fact.Value, fact.Segment, fact.Fragment))],
        [.. rules.FollowUps.Concat(draft.FollowUps.Select(followUp => Draft(followUp, context))).DistinctBy(followUp => followUp.Title).Take(FollowUpFinder.Most)]);

    /// <summary>What is proven needs no second opinion, unless there may be several of the kind.</summary>
    private static bool IsNew(AnalysisDraft.Fact fact, IReadOnlyList<CandidateFact> known, IReadOnlyList<CandidateFact> proven) =>
        !known.Any(other => other.Key == fact.Key && other.Value == fact.Value)
        && (fact.Key is FactKeys.AlternativeTime or FactKeys.PhoneNumber or FactKeys.ContactPerson || !proven.Any(other => other.Key == fact.Key));

    private static FollowUpDraft Draft(AnalysisDraft.FollowUp followUp, AnalysisContext context)
    {
        var (shown, callee, quote) = (Quote.Callee(context), FollowUpFinder.Callee(context), Quote.Of(followUp.Fragment));
        var again = $"Call {callee} again about the {FollowUpFinder.Matter(context.Task.Plan?.Errand)}.";
        return followUp.Kind switch
        {
            "prepare" => new FollowUpDraft($"Prepare for {shown}", $"Do what {callee} asked for.", quote),
            "decide" => new FollowUpDraft($"Decide on what {shown} said", again, quote),
            _ => new FollowUpDraft($"Call {shown} again", again, quote),
        };
    }
}
