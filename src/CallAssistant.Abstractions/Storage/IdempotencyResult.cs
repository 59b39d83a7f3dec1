namespace CallAssistant;

/// <summary>What is known of a request's key.</summary>
public abstract record IdempotencyResult
{
    private IdempotencyResult()
    {
    }

    /// <summary>Do it, and store the answer.</summary>
    /// <param name="ResourceId">Identifier for what the request creates: the one that was proposed first under this key.</param>
    public sealed record Proceed(Guid ResourceId) : IdempotencyResult;

    /// <summary>It was done: give this answer again.</summary>
    /// <param name="StatusCode">HTTP status.</param>
    /// <param name="Body">The body, as it was sent.</param>
    public sealed record Replay(int StatusCode, string Body) : IdempotencyResult;

    /// <summary>It is being done right now.</summary>
    public sealed record InFlight : IdempotencyResult;

    /// <summary>The key was used for another request.</summary>
    public sealed record Mismatch : IdempotencyResult;
}
