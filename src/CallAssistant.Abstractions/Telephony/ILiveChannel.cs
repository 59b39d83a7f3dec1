namespace CallAssistant;

/// <summary>The line of one call: signals come from it, actions go to it.</summary>
/// <remarks>
/// One reader and one writer; the engine never uses it from two threads at once, but it reads while an action is under way. Signals come in order. The last one is
/// <see cref="CallSignal.Ended"/>, exactly once, also when the line is lost; then the sequence ends. Disposing closes our end and hangs up if
/// the call still goes on.
/// </remarks>
public interface ILiveChannel : IAsyncDisposable
{
    /// <summary>Reads the signals. Called once.</summary>
    /// <param name="cancellationToken">Stops the reading; the call goes on.</param>
    IAsyncEnumerable<CallSignal> ReadSignalsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Performs an action. A <see cref="CallAction.Say"/> returns when it was handed to the line; its end is reported by <see cref="CallSignal.Played"/> or
    /// <see cref="CallSignal.Interrupted"/>, one of them exactly once unless it is empty or the line is closed first. Utterances are played in order. On a closed line every action does nothing.
    /// </summary>
    /// <param name="action">The action.</param>
    /// <param name="cancellationToken">Gives the action up where it has not reached the line yet.</param>
    ValueTask PerformAsync(CallAction action, CancellationToken cancellationToken);
}
