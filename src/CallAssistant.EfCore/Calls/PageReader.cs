using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Reads one page of a list that is newest first, ties by identifier. Counts only what it cannot know otherwise: counting is most of the work where a user has many records.</summary>
internal static class PageReader
{
    private const string CreatedAt = nameof(CallTask.CreatedAt);
    private const string Id = nameof(CallTask.Id);

    /// <param name="matches">What the list holds.</param>
    /// <param name="scope">Names the list, its user and its filter: its cursors lead nowhere else.</param>
    /// <param name="limit">Most items on the page.</param>
    /// <param name="offset">Items to skip when there is no cursor.</param>
    /// <param name="cursor">Where to go on; null at the front.</param>
    /// <param name="position">Where an item stands.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <typeparam name="T">The listed record.</typeparam>
    public static async Task<Page<T>> ReadAsync<T>(
        IQueryable<T> matches, string scope, int limit, int offset, string? cursor, Func<T, (DateTimeOffset CreatedAt, Guid Id)> position, CancellationToken cancellationToken)
        where T : class
    {
        ListCursor? start = cursor is null ? null : ListCursor.Decode(cursor, scope);
        var items = await After(matches, start, offset).Take(limit + 1).ToListAsync(cancellationToken);
        var hasMore = items.Count > limit;
        if (hasMore)
        {
            items.RemoveAt(limit);
        }

        var isEnd = start is null && !hasMore && (items.Count > 0 || offset == 0);
        var total = start?.Total ?? (isEnd ? offset + items.Count : await matches.LongCountAsync(cancellationToken));
        if (!hasMore)
        {
            return new Page<T>(items, total, NextCursor: null);
        }

        var (createdAt, id) = position(items[^1]);
        return new Page<T>(items, total, new ListCursor(createdAt, id, total).Encode(scope));
    }

    private static IQueryable<T> After<T>(IQueryable<T> matches, ListCursor? start, int offset)
        where T : class
    {
        if (start is not var (createdAt, id, _))
        {
            return Ordered(matches).Skip(offset);
        }

        // The first comparison alone bounds the index scan; the second decides among equal moments.
        return Ordered(matches.Where(item => EF.Property<DateTimeOffset>(item, CreatedAt) <= createdAt
            && (EF.Property<DateTimeOffset>(item, CreatedAt) < createdAt || EF.Property<Guid>(item, Id) > id)));
    }

    private static IQueryable<T> Ordered<T>(IQueryable<T> matches)
        where T : class =>
        matches.OrderByDescending(item => EF.Property<DateTimeOffset>(item, CreatedAt)).ThenBy(item => EF.Property<Guid>(item, Id));
}
