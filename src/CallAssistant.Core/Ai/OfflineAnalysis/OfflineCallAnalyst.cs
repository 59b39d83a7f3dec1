namespace CallAssistant.Ai.OfflineAnalysis;
internal sealed class OfflineCallAnalyst : ICallAnalyst { public ValueTask<CallAnalysis> AnalyseAsync(AnalysisContext context, CancellationToken cancellationToken) => new(new CallAnalysis("x", Sentiment.Neutral, [], [])); }
