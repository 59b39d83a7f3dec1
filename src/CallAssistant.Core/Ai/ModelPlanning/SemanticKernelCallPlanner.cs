using CallAssistant.Ai.Fallback;
using CallAssistant.Ai.Models;
using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Ai.SemanticKernel;

namespace CallAssistant.Ai.ModelPlanning;

/// <summary>Plans by rules, and lets a model write the plan and look at its risks. Where no model gives a good answer in time, the plan is that of the rules.</summary>
internal sealed class SemanticKernelCallPlanner(OfflineCallPlanner rules, StructuredModel model) : ICallPlanner
{
    /// <summary>The planner's name and the version of its prompt.</summary>
    public const string Version = "semantic_kernel/" + PlanQuestion.Name;

    /// <inheritdoc/>
    public async ValueTask<PlanningResult> PlanAsync(CallTask task, PlanningContext context, CancellationToken cancellationToken)
    {
        var result = await rules.PlanAsync(task, context, cancellationToken);
        if (result.Plan.Risks.Any(risk => risk.IsBlocking))
        {
            return result;
        }

        var opinion = AskAsync(RiskQuestion.Of(task, context), cancellationToken);
        var draft = AskAsync(PlanQuestion.Of(task, context, result), cancellationToken);
        await Task.WhenAll(opinion, draft);
        result = await draft is { } written ? result.With(written, task, Version) : result;
        return await opinion is { } warned ? result.With(warned) : result;
    }

    private async Task<T?> AskAsync<T>(StructuredQuestion<T> question, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await model.AskAsync(question, cancellationToken);
        }
        catch (ModelFaultException)
        {
            // It is in the log; the rules' plan stands.
            return null;
        }
    }
}
