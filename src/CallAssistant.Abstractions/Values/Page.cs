namespace CallAssistant;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The listed record.</typeparam>
/// <param name="Items">The records of this page, in the list's order. Never null; empty past the end.</param>
/// <param name="Total">The number of records that match the filter on all pages. Behind a cursor it may be the one that was counted for the first page.</param>
/// <param name="NextCursor">Opaque position after the last item; null when there is no further page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long Total, string? NextCursor)
{
    /// <summary>False when the store stopped counting: there are more than <see cref="Total"/>. A store counts at least up to 1,000, so that a very long list does not cost more than its first page.</summary>
    /// <value>True by default.</value>
    public bool IsTotalExact { get; init; } = true;
}
