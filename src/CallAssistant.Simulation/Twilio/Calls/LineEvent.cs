namespace CallAssistant.Simulation;

/// <summary>Something on the line: a signal, or an utterance of ours that starts to play.</summary>
/// <param name="Signal">The signal; null for a start.</param>
/// <param name="Started">The utterance that starts.</param>
internal readonly record struct LineEvent(CallSignal? Signal, long Started);
