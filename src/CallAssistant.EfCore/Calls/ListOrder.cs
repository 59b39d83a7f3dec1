using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>An order in which a list is read, and goes on after an item.</summary>
/// <typeparam name="T">The listed record.</typeparam>
internal abstract class ListOrder<T>
{
    public abstract IQueryable<T> Sort(IQueryable<T> rows);

    public abstract IQueryable<T> After(IQueryable<T> rows, ListCursor last);

    /// <summary>The position of an item: the text of what the list is sorted by, and the identifier.</summary>
    public abstract (string Key, Guid Id) PositionOf(T item);
}

/// <summary>Newest first, ties by identifier.</summary>
/// <param name="positionOf">The moment and the identifier of an item.</param>
internal sealed class NewestFirst<T>(Func<T, (DateTimeOffset CreatedAt, Guid Id)> positionOf) : ListOrder<T>
    where T : class
{
    private const string CreatedAt = nameof(CallTask.CreatedAt);
    private const string Id = nameof(CallTask.Id);

    public override IQueryable<T> Sort(IQueryable<T> rows) =>
        rows.OrderByDescending(item => EF.Property<DateTimeOffset>(item, CreatedAt)).ThenBy(item => EF.Property<Guid>(item, Id));

    public override IQueryable<T> After(IQueryable<T> rows, ListCursor last)
    {
        if (!long.TryParse(last.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTime.MaxValue.Ticks)
        {
            throw ListCursor.Invalid();
        }

        var (createdAt, id) = (new DateTimeOffset(ticks, TimeSpan.Zero), last.Id);

        // The first comparison alone bounds the index scan; the second decides among equal moments.
        return rows.Where(item => EF.Property<DateTimeOffset>(item, CreatedAt) <= createdAt
            && (EF.Property<DateTimeOffset>(item, CreatedAt) < createdAt || EF.Property<Guid>(item, Id) > id));
    }

    public override (string Key, Guid Id) PositionOf(T item)
    {
        var (createdAt, id) = positionOf(item);
        return (createdAt.UtcTicks.ToString(CultureInfo.InvariantCulture), id);
    }
}

/// <summary>By name, ties by identifier.</summary>
internal sealed class ContactsByName : ListOrder<Contact>
{
    public override IQueryable<Contact> Sort(IQueryable<Contact> rows) => rows.OrderBy(contact => contact.Name).ThenBy(contact => contact.Id);

    public override IQueryable<Contact> After(IQueryable<Contact> rows, ListCursor last)
    {
        var (name, id) = (last.Key, last.Id);
        return rows.Where(contact => contact.Name.CompareTo(name) >= 0 && (contact.Name.CompareTo(name) > 0 || contact.Id > id));
    }

    public override (string Key, Guid Id) PositionOf(Contact item) => (item.Name, item.Id);
}
