using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineAnalysis;

/// <summary>Reads a call that is over by fixed rules, without a model.</summary>
internal sealed class OfflineCallAnalyst : ICallAnalyst
{
    /// <inheritdoc/>
    public ValueTask<CallAnalysis> AnalyseAsync(AnalysisContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        var facts = FactFinder.Find(context);
        return ValueTask.FromResult(new CallAnalysis(SummaryWriter.Write(context, facts), MoodWords.Over(context.Segments), facts, FollowUpFinder.Find(context)));
    }
}
