namespace CallAssistant;

/// <summary>Runs live calls: at most one runner per session in this host, and one holder per session over all hosts by the store's lease.</summary>
/// <remarks>Safe for concurrent use. Correctness rests on the store's fencing number, never on there being only one runner.</remarks>
public interface ILiveCallHost
{
    /// <summary>Makes sure that the session is being run by somebody. Harmless when it already is, here or elsewhere.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="cancellationToken">Stops the attempt to start it, not the call.</param>
    /// <returns>A task that ends when the dial of the session is decided (accepted, rejected or unknown) by this host, at once when another host has it.</returns>
    Task EnsureRunningAsync(string userId, Guid sessionId, CancellationToken cancellationToken);

    /// <summary>Passes what the user tells a live call to its holder.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="order">What the user wants.</param>
    /// <param name="cancellationToken">Stops the waiting; the order may be followed.</param>
    /// <returns>What became of it. <see cref="CallOrder.HangUp"/> is done when the holder has it; anything else when it stands in the journal.</returns>
    ValueTask<CallOrderResult> TellAsync(string userId, Guid sessionId, CallOrder order, CancellationToken cancellationToken);
}
