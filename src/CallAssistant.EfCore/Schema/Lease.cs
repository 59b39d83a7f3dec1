namespace CallAssistant.EfCore;

/// <summary>Names of the columns that hold leases and deliveries; no record shows them.</summary>
internal static class Lease
{
    public const string Owner = "LeaseOwner";
    public const string Until = "LeaseUntil";
    public const string Epoch = "LeaseEpoch";
    public const string Delivered = "DeliveredAt";
}
