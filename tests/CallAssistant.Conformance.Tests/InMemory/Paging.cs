using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CallAssistant.Conformance.Tests.InMemory;

/// <summary>Pages of a list that is newest first. A cursor is the last item's position and a seal over it, the list and the user.</summary>
internal sealed class Paging<T>(InMemoryDatabase database, string list, Func<T, (DateTimeOffset At, Guid Id)> positionOf)
{
    public Page<T> Read(IEnumerable<T> matches, int limit, int offset, string? cursor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, CallTaskQuery.MaxLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        var sorted = matches.OrderByDescending(item => positionOf(item).At).ThenBy(item => positionOf(item).Id.ToString(), StringComparer.Ordinal).ToList();
        var rest = cursor is null ? sorted.Skip(offset) : sorted.Skip(CountUpTo(sorted, cursor));
        var items = rest.Take(limit + 1).ToList();
        if (items.Count <= limit)
        {
            return new Page<T>(items, sorted.Count, NextCursor: null);
        }

        items.RemoveAt(limit);
        return new Page<T>(items, sorted.Count, Write(items[^1], sorted.IndexOf(items[^1]) + 1));
    }

    private int CountUpTo(List<T> sorted, string cursor)
    {
        var parts = cursor.Split('.');
        if (parts.Length != 4 || parts[3] != Seal($"{parts[0]}.{parts[1]}.{parts[2]}"))
        {
            throw new InvalidCursorException("The cursor was not made by this list.");
        }

        var at = new DateTimeOffset(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero);
        return database.IsBroken(Sabotage.CursorIsAnOffset)
            ? int.Parse(parts[2], CultureInfo.InvariantCulture)
            : sorted.FindLastIndex(item => positionOf(item).At > at || (positionOf(item).At == at && string.CompareOrdinal(positionOf(item).Id.ToString(), parts[1]) <= 0)) + 1;
    }

    private string Write(T last, int count)
    {
        var position = string.Create(CultureInfo.InvariantCulture, $"{positionOf(last).At.UtcTicks}.{positionOf(last).Id}.{count}");
        return $"{position}.{Seal(position)}";
    }

    private string Seal(string position) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{list}/{position}")));
}
