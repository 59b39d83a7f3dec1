namespace CallAssistant;

/// <summary>Which contacts to list.</summary>
public sealed record ContactQuery
{
    /// <summary>Only contacts whose name, company, number or notes contain this text, in any case; null for all.</summary>
    public string? Search { get; init; }

    /// <summary>Most items on the page, 1 to 1,000.</summary>
    /// <value>50 by default.</value>
    public int Limit { get; init; } = 50;

    /// <summary>Items to skip, from 0. Ignored when <see cref="Cursor"/> is set.</summary>
    public int Offset { get; init; }

    /// <summary>Position from <see cref="Page{T}.NextCursor"/> of the same list, user and filter; null starts at the front. Any other text throws <see cref="InvalidCursorException"/>.</summary>
    public string? Cursor { get; init; }
}
