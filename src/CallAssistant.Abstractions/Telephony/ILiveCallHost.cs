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

    /// <summary>Asks the holder of a live call to hang up.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>False when this host does not hold the call.</returns>
    ValueTask<bool> HangUpAsync(string userId, Guid sessionId, CancellationToken cancellationToken);
}
