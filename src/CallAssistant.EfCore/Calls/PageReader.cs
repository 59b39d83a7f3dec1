using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Reads one page of a list that is newest first, ties by identifier.</summary>
/// <param name="list">The name of the list, which its cursors are bound to.</param>
/// <param name="position">Where an item stands in it.</param>
internal sealed class PageReader<T>(string list, Func<T, ListCursor> position)
    where T : class
{
    private const string CreatedAt = nameof(CallTask.CreatedAt);
    private const string Id = nameof(CallTask.Id);

    public async Task<Page<T>> ReadAsync(IQueryable<T> matches, string userId, int limit, int offset, string? cursor, CancellationToken cancellationToken)
    {
        var total = await matches.LongCountAsync(cancellationToken);
        var rest = matches;
        if (cursor is null)
        {
            rest = rest.OrderByDescending(item => EF.Property<DateTimeOffset>(item, CreatedAt)).ThenBy(item => EF.Property<Guid>(item, Id)).Skip(offset);
        }
        else
        {
            var (createdAt, id) = ListCursor.Decode(cursor, list, userId);

            // The first comparison alone bounds the index scan; the second decides among equal moments.
            rest = rest
                .Where(item => EF.Property<DateTimeOffset>(item, CreatedAt) <= createdAt
                    && (EF.Property<DateTimeOffset>(item, CreatedAt) < createdAt || EF.Property<Guid>(item, Id) > id))
                .OrderByDescending(item => EF.Property<DateTimeOffset>(item, CreatedAt)).ThenBy(item => EF.Property<Guid>(item, Id));
        }

        var items = await rest.Take(limit + 1).ToListAsync(cancellationToken);
        if (items.Count <= limit)
        {
            return new Page<T>(items, total, NextCursor: null);
        }

        items.RemoveAt(limit);
        return new Page<T>(items, total, position(items[^1]).Encode(list, userId));
    }
}
