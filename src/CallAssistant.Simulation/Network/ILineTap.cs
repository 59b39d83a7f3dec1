namespace CallAssistant.Simulation;

/// <summary>Sees all that happens on a line, in its order, on the loop of the call; must return at once.</summary>
internal interface ILineTap
{
    /// <summary>An utterance of the caller starts to play.</summary>
    void Started(long utteranceId);

    /// <summary>The line sends a signal.</summary>
    void Signalled(CallSignal signal);
}
