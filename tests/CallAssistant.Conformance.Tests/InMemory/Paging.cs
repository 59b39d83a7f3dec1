using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CallAssistant.Conformance.Tests.InMemory;

/// <summary>Pages of a list. A cursor is the last item's position and a seal over it, the list, its filter and the user.</summary>
internal static class Paging
{
    public static Page<T> NewestFirst<T>(
        InMemoryDatabase database, string list, IEnumerable<T> matches, Func<T, (DateTimeOffset At, Guid Id)> positionOf, int limit, int offset, string? cursor) =>
        new Paging<T>(database, list, item => (positionOf(item).At.UtcTicks.ToString("d20", CultureInfo.InvariantCulture), positionOf(item).Id), isDescending: true)
            .Read(matches, limit, CallTaskQuery.MaxLimit, offset, cursor);

    public static Page<T> ByName<T>(InMemoryDatabase database, string list, IEnumerable<T> matches, Func<T, (string Name, Guid Id)> positionOf, int limit, int maxLimit, int offset, string? cursor) =>
        new Paging<T>(database, list, positionOf, isDescending: false).Read(matches, limit, maxLimit, offset, cursor);
}

internal sealed class Paging<T>(InMemoryDatabase database, string list, Func<T, (string Key, Guid Id)> positionOf, bool isDescending)
{
    public Page<T> Read(IEnumerable<T> matches, int limit, int maxLimit, int offset, string? cursor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, maxLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        var sorted = matches.Order(Comparer<T>.Create((one, other) => Compare(positionOf(one), positionOf(other)))).ToList();
        var rest = cursor is null ? sorted.Skip(offset) : sorted.Skip(CountUpTo(sorted, cursor));
        var items = rest.Take(limit + 1).ToList();
        if (items.Count <= limit)
        {
            return new Page<T>(items, sorted.Count, NextCursor: null);
        }

        items.RemoveAt(limit);
        return new Page<T>(items, sorted.Count, Write(items[^1], sorted.IndexOf(items[^1]) + 1));
    }

    private int Compare((string Key, Guid Id) one, (string Key, Guid Id) other)
    {
        var keys = string.CompareOrdinal(one.Key, other.Key);
        return keys == 0 ? string.CompareOrdinal(one.Id.ToString(), other.Id.ToString()) : isDescending ? -keys : keys;
    }

    private int CountUpTo(List<T> sorted, string cursor)
    {
        var parts = cursor.Split('.');
        if (parts.Length != 4 || parts[3] != Seal($"{parts[0]}.{parts[1]}.{parts[2]}"))
        {
            throw new InvalidCursorException("The cursor was not made by this list.");
        }

        var last = (Encoding.UTF8.GetString(Convert.FromHexString(parts[0])), Guid.Parse(parts[1]));
        return database.IsBroken(Sabotage.CursorIsAnOffset)
            ? int.Parse(parts[2], CultureInfo.InvariantCulture)
            : sorted.FindLastIndex(item => Compare(positionOf(item), last) <= 0) + 1;
    }

    private string Write(T last, int count)
    {
        var (key, id) = positionOf(last);
        var position = string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(key))}.{id}.{count}");
        return $"{position}.{Seal(position)}";
    }

    private string Seal(string position) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{list}/{position}")));
}
