namespace CallAssistant;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The listed record.</typeparam>
/// <param name="Items">The records of this page, in the list's order. Never null; empty past the end.</param>
/// <param name="Total">The number of records that match the filter on all pages. Behind a cursor it may be the one that was counted for the first page.</param>
/// <param name="NextCursor">Opaque position after the last item; null when there is no further page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long Total, string? NextCursor);
