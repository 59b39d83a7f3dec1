using CallAssistant.Ai.Instructions;
using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Numbers;

namespace CallAssistant.Ai.Risks;

/// <summary>Tells tasks that must not be called, and what the user should know, from the words alone. Comes before any model, whose opinion may only add to it.</summary>
internal static class RiskScreen
{
    /// <summary>The risks, each rule once.</summary>
    public static IReadOnlyList<PlanRisk> Screen(Instruction text, Target target)
    {
        List<PlanRisk>? risks = null;
        foreach (var rule in RiskRules.All)
        {
            if (rule.IsIn(text.Words) || (rule.Name == RiskRules.Emergency && target.Refused?.Rule == NumberRules.Emergency))
            {
                (risks ??= []).Add(rule.Risk);
            }
        }

        return risks ?? (IReadOnlyList<PlanRisk>)[];
    }
}
