namespace CallAssistant;

/// <summary>Reads a call that is over: summary, mood, candidate facts, follow-ups.</summary>
/// <remarks>Pure and safe for concurrent use. May run again for the same call after a crash; only one result is stored. Faults are thrown as <see cref="CallAssistantException"/>; the work is then done again later.</remarks>
public interface ICallAnalyst
{
    /// <summary>Analyses a call.</summary>
    /// <param name="context">The call.</param>
    /// <param name="cancellationToken">Stops the analysis; nothing is kept.</param>
    ValueTask<CallAnalysis> AnalyseAsync(AnalysisContext context, CancellationToken cancellationToken);
}
