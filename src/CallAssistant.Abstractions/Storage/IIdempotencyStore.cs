namespace CallAssistant;

/// <summary>Stores the answers of POST requests by the client's <c>Idempotency-Key</c>.</summary>
/// <remarks>Keys are unique per user and kept for 24 hours. Safe for concurrent use: of parallel requests with one key, one proceeds. A request whose process died is let through again after a minute, with the same resource identifier.</remarks>
public interface IIdempotencyStore
{
    /// <summary>Begins a request, or tells what came of it before.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<IdempotencyResult> BeginAsync(IdempotentRequest request, CancellationToken cancellationToken);

    /// <summary>Stores the answer of a request that succeeded.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="key">The key.</param>
    /// <param name="statusCode">HTTP status.</param>
    /// <param name="body">The body as it is sent.</param>
    /// <param name="cancellationToken">Stops the waiting; the answer may have been stored.</param>
    ValueTask CompleteAsync(string userId, string key, int statusCode, string body, CancellationToken cancellationToken);

    /// <summary>Forgets a request that failed validation or was refused, so that it can be corrected and sent again under the same key.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask ForgetAsync(string userId, string key, CancellationToken cancellationToken);
}
