namespace CallAssistant;

/// <summary>Which tasks to list. Newest first, ties by identifier.</summary>
public sealed record CallTaskQuery
{
    /// <summary>Largest <see cref="Limit"/>.</summary>
    public const int MaxLimit = 200;

    /// <summary>Only tasks of this status; null for all.</summary>
    public CallTaskStatus? Status { get; init; }

    /// <summary>Only tasks of this priority; null for all.</summary>
    public CallPriority? Priority { get; init; }

    /// <summary>Most items on the page, 1 to <see cref="MaxLimit"/>.</summary>
    /// <value>50 by default.</value>
    public int Limit { get; init; } = 50;

    /// <summary>Items to skip, from 0. Ignored when <see cref="Cursor"/> is set.</summary>
    public int Offset { get; init; }

    /// <summary>Position from <see cref="Page{T}.NextCursor"/> of the same list, user and filter; null starts at the front. Any other text throws <see cref="InvalidCursorException"/>.</summary>
    public string? Cursor { get; init; }
}
