namespace CallAssistant;

/// <summary>Which sessions to list. Newest first, ties by identifier.</summary>
public sealed record CallSessionQuery
{
    /// <summary>Only sessions of this task; null for all.</summary>
    public Guid? TaskId { get; init; }

    /// <summary>Only sessions of this status; null for all.</summary>
    public CallSessionStatus? Status { get; init; }

    /// <summary>Most items on the page, 1 to <see cref="CallTaskQuery.MaxLimit"/>.</summary>
    /// <value>50 by default.</value>
    public int Limit { get; init; } = 50;

    /// <summary>Items to skip, from 0. Ignored when <see cref="Cursor"/> is set.</summary>
    public int Offset { get; init; }

    /// <summary>Position from <see cref="Page{T}.NextCursor"/> of the same list, user and filter; null starts at the front. Any other text throws <see cref="InvalidCursorException"/>.</summary>
    public string? Cursor { get; init; }
}
