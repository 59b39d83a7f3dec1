namespace CallAssistant;

/// <summary>Which notifications to list. Newest first, ties by identifier.</summary>
public sealed record NotificationQuery
{
    /// <summary>True for those that were not read yet only.</summary>
    public bool UnreadOnly { get; init; }

    /// <summary>Most items on the page, 1 to <see cref="CallTaskQuery.MaxLimit"/>.</summary>
    /// <value>50 by default.</value>
    public int Limit { get; init; } = 50;

    /// <summary>Items to skip, from 0. Ignored when <see cref="Cursor"/> is set.</summary>
    public int Offset { get; init; }

    /// <summary>Position from <see cref="Page{T}.NextCursor"/> of the same list, user and filter; null starts at the front. Any other text throws <see cref="InvalidCursorException"/>.</summary>
    public string? Cursor { get; init; }
}
