using CallAssistant.Ai.Models;
using CallAssistant.Ai.Risks;

namespace CallAssistant.Ai.ModelPlanning;

/// <summary>Asks a model whether an instruction may be called. It sees all of the user's words, also what is not to be said, with private values hidden.</summary>
internal static class RiskQuestion
{
    /// <summary>The name and version of the prompt.</summary>
    public const string Name = "risks.v1";

    private static readonly StructuredPrompt<RiskOpinion> Prompt = new(Name, PlanJson.Default.RiskOpinion);
    private static readonly string Rules = string.Join('\n', RiskRules.All.Where(rule => rule.IsBlocking).Select(rule => $"- {rule.Name}: {rule.Message}"));

    public static StructuredQuestion<RiskOpinion> Of(CallTask task, PlanningContext context)
    {
        var words = new PrivateHandles(context.Settings).Hide(string.Join('\n', task.Answers.Values.Prepend(task.RawInstruction)));
        return new StructuredQuestion<RiskOpinion>(Prompt, _ => Rules, Fence.Around("instruction", words), opinion => Check(opinion, words), context.ModelUsed);
    }

    /// <summary>A refusal has to name a rule and the words that break it.</summary>
    private static string? Check(RiskOpinion opinion, string words) =>
        opinion.Allowed ? null
        : opinion.Rule is null || RiskRules.Find(opinion.Rule) is not { IsBlocking: true } ? "rule must be the name of one of the rules."
        : opinion.Words is null || !ModelText.Holds(Fence.Clean(words), opinion.Words) ? "words must be copied from the instruction."
        : null;
}
