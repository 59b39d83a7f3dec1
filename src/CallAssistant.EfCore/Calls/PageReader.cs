using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Reads one page of a list. Counts only what it cannot know otherwise, and not beyond <see cref="ListTotal.Limit"/>: counting is most of the work where a user has many records.</summary>
internal static class PageReader
{
    /// <param name="matches">What the list holds.</param>
    /// <param name="order">The order of the list.</param>
    /// <param name="scope">Names the list, its user and its filter: its cursors lead nowhere else.</param>
    /// <param name="limit">Most items on the page.</param>
    /// <param name="offset">Items to skip when there is no cursor.</param>
    /// <param name="cursor">Where to go on; null at the front.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <typeparam name="T">The listed record.</typeparam>
    public static async Task<Page<T>> ReadAsync<T>(
        IQueryable<T> matches, ListOrder<T> order, string scope, int limit, int offset, string? cursor, CancellationToken cancellationToken)
    {
        ListCursor? start = cursor is null ? null : ListCursor.Decode(cursor, scope);
        var rest = start is { } last ? order.Sort(order.After(matches, last)) : order.Sort(matches).Skip(offset);
        var items = await rest.Take(limit + 1).ToListAsync(cancellationToken);
        var hasMore = items.Count > limit;
        if (hasMore)
        {
            items.RemoveAt(limit);
        }

        var isEnd = start is null && !hasMore && (items.Count > 0 || offset == 0);
        var total = start?.Total ?? (isEnd ? new ListTotal(offset + items.Count, IsExact: true) : await CountAsync(matches, order, cancellationToken));
        var next = hasMore ? order.PositionOf(items[^1]) : default((string Key, Guid Id)?);
        return new Page<T>(items, total.Count, next is var (key, id) ? new ListCursor(key, id, total).Encode(scope) : null) { IsTotalExact = total.IsExact };
    }

    /// <summary>Sorted like the page, so that it reads the same index and stops.</summary>
    private static async Task<ListTotal> CountAsync<T>(IQueryable<T> matches, ListOrder<T> order, CancellationToken cancellationToken) =>
        ListTotal.Of(await order.Sort(matches).Take(ListTotal.Limit + 1).LongCountAsync(cancellationToken));
}
