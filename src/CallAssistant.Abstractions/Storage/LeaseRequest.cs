namespace CallAssistant;

/// <summary>A request for due work of all users.</summary>
/// <param name="Owner">Who asks: a name unique to the running process.</param>
/// <param name="Duration">How long the leases last unless they are renewed.</param>
/// <param name="Max">Most leases to give, from 1.</param>
public sealed record LeaseRequest(string Owner, TimeSpan Duration, int Max)
{
    /// <summary>Only this session of <see cref="OnlyUserId"/>, and before its <see cref="CallSession.DueAt"/> too, as long as it has one; null for any due work.</summary>
    public Guid? OnlySessionId { get; init; }

    /// <summary>The user of <see cref="OnlySessionId"/>; null when that is null.</summary>
    public string? OnlyUserId { get; init; }
}
