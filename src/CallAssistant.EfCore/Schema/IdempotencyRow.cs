namespace CallAssistant.EfCore;

/// <summary>A request under its key, and its answer once there is one.</summary>
internal sealed record IdempotencyRow
{
    public required string UserId { get; init; }

    public required string Key { get; init; }

    public required string Fingerprint { get; init; }

    public required Guid ResourceId { get; init; }

    public int? StatusCode { get; init; }

    public string? Body { get; init; }

    /// <summary>When the key was first used; it is kept for a day from then.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a process last began to work on it.</summary>
    public required DateTimeOffset BegunAt { get; init; }
}
