namespace CallAssistant.Conformance.Tests.InMemory;

/// <summary>Whose row it is, and which: an identifier, or a text for rows that have none.</summary>
internal readonly record struct RowKey(string UserId, string Id)
{
    public RowKey(string userId, Guid id)
        : this(userId, id.ToString())
    {
    }
}

internal sealed record LeaseRow(long Epoch, string? Owner, DateTimeOffset Until);

internal sealed record NotificationRow(Notification Notification, DateTimeOffset TakenUntil, bool IsDelivered);

internal sealed record IdempotencyRow(string Fingerprint, Guid ResourceId, DateTimeOffset CreatedAt, DateTimeOffset BegunAt, IdempotencyResult.Replay? Answer);
