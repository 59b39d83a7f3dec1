using CallAssistant.Ai.Fallback;
using CallAssistant.Ai.OfflineAnalysis;
using CallAssistant.Ai.SemanticKernel;

namespace CallAssistant.Ai.ModelAnalysis;

/// <summary>Reads a call by rules, and lets a model tell it and look for more. Where no model gives a good answer in time, or nobody has talked, the reading is that of the rules.</summary>
internal sealed class SemanticKernelCallAnalyst(OfflineCallAnalyst rules, StructuredModel model) : ICallAnalyst
{
    /// <summary>Longest call that a model reads, in characters.</summary>
    public const int MostCharacters = 40_000;

    /// <inheritdoc/>
    public async ValueTask<CallAnalysis> AnalyseAsync(AnalysisContext context, CancellationToken cancellationToken)
    {
        var analysis = await rules.AnalyseAsync(context, cancellationToken);
        var (outcome, proven) = SummaryWriter.Judge(context, analysis.Facts);
        if (context.Task.Plan is null || !AnalysisOutcomes.IsTalk(outcome) || !context.Segments.Any(segment => segment.Speaker == Speaker.Human) || context.Segments.Sum(segment => segment.Text.Length) > MostCharacters)
        {
            return analysis;
        }

        try
        {
            return analysis.With(await model.AskAsync(AnalysisQuestion.Of(context, analysis), cancellationToken), context, outcome, proven);
        }
        catch (ModelFaultException)
        {
            // It is in the log; the rules' reading stands.
            return analysis;
        }
    }
}
