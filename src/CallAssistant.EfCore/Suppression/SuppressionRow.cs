namespace CallAssistant.EfCore;

/// <summary>A number whose owner does not want to be called.</summary>
internal sealed record SuppressionRow
{
    public required string NumberHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
