namespace CallAssistant;

/// <summary>A way to make phone calls.</summary>
/// <remarks>Safe for concurrent use; one instance serves all calls of a host.</remarks>
public interface ITelephonyProvider
{
    /// <summary>Name for logs and settings, for example <c>Simulated</c>.</summary>
    string Name { get; }

    /// <summary>What the provider can do. Constant over the provider's life.</summary>
    TelephonyCapabilities Capabilities { get; }

    /// <summary>
    /// Dials, once. The engine calls this at most once for an attempt and never retries it, and the provider must not retry either. Any doubt whether the
    /// call was placed is <see cref="DialResult.Unknown"/>; a <see cref="DialResult.Rejected"/> promises that it was not. Exceptions count as unknown.
    /// </summary>
    /// <param name="request">What to dial.</param>
    /// <param name="cancellationToken">Stops the waiting. A cancelled dial may still have been placed.</param>
    ValueTask<DialResult> DialAsync(DialRequest request, CancellationToken cancellationToken);

    /// <summary>Finds the call of an attempt, also after a restart of this process.</summary>
    /// <param name="attemptId">The <see cref="DialRequest.AttemptId"/>.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The call, or null when the provider is sure that it knows none <em>now</em>; one may still appear. A failure to find out is thrown.</returns>
    ValueTask<ProviderCall?> FindAsync(Guid attemptId, CancellationToken cancellationToken);

    /// <summary>Opens the line of a call that was accepted, at any time from then on. Signals that came before are delivered first.</summary>
    /// <param name="attemptId">The attempt.</param>
    /// <param name="providerCallId">The provider's identifier of the call.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The line, or null when this call cannot be joined (any more); <see cref="FindAsync"/> then tells how it ended.</returns>
    ValueTask<ILiveChannel?> OpenChannelAsync(Guid attemptId, string providerCallId, CancellationToken cancellationToken);

    /// <summary>Ends a call that nobody holds the line of. Does nothing when it is over or not known.</summary>
    /// <param name="providerCallId">The provider's identifier of the call.</param>
    /// <param name="cancellationToken">Stops the waiting; the request may have been sent.</param>
    ValueTask EndAsync(string providerCallId, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes all recordings of a call that is over. On return none is left; having found none, or no such call, is a success, so it may be asked again and again. A recording that cannot be
    /// deleted, or not yet because it is still being made, is a failure, and a failure is thrown. Never asked of a provider without <see cref="TelephonyCapabilities.CanRecord"/>.
    /// </summary>
    /// <param name="providerCallId">The provider's identifier of the call.</param>
    /// <param name="cancellationToken">Stops the waiting; some recordings may have been deleted.</param>
    ValueTask DeleteRecordingsAsync(string providerCallId, CancellationToken cancellationToken);
}
