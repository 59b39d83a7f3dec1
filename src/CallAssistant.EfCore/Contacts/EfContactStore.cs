using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Contacts in a relational database.</summary>
internal sealed class EfContactStore(StoreRunner runner) : IContactStore
{
    private const int MaxLimit = 1_000;
    private static readonly ContactsByName Order = new();

    public ValueTask<Contact?> FindContactAsync(string userId, Guid contactId, CancellationToken cancellationToken)
    {
        Require.User(userId);
        return runner.ReadAsync(
            "store.find_contact",
            userId,
            context => context.Set<Contact>().AsNoTracking().FirstOrDefaultAsync(contact => contact.UserId == userId && contact.Id == contactId, cancellationToken),
            cancellationToken);
    }

    public ValueTask<Page<Contact>> ListContactsAsync(string userId, ContactQuery query, CancellationToken cancellationToken)
    {
        Require.User(userId);
        Require.Paging(query.Limit, MaxLimit, query.Offset);
        return runner.ReadAsync(
            "store.list_contacts",
            userId,
            context =>
            {
                var matches = context.Set<Contact>().AsNoTracking().Where(contact => contact.UserId == userId);
                var text = Fold(query.Search ?? "");
                if (text.Length > 0)
                {
                    matches = matches.Where(contact => EF.Property<string>(contact, ContactTables.SearchText).Contains(text));
                }

                return PageReader.ReadAsync(matches, Order, $"contacts {userId.Length} {userId} {text}", query.Limit, query.Offset, query.Cursor, cancellationToken);
            },
            cancellationToken);
    }

    public async ValueTask SaveContactAsync(Contact contact, CancellationToken cancellationToken)
    {
        Require.User(contact.UserId);
        ArgumentOutOfRangeException.ThrowIfLessThan(contact.Version, 1);
        await runner.WriteAsync(
            "store.save_contact",
            contact.UserId,
            async (context, writing) =>
            {
                if (writing.MayBeStored
                    && await VersionedRow.IsMarkedAsync(context.Set<Contact>().Where(row => row.UserId == contact.UserId && row.Id == contact.Id), writing, cancellationToken))
                {
                    return 1;
                }

                VersionedRow.Put(context, contact, contact.Version, writing);
                context.Entry(contact).Property(ContactTables.SearchText).CurrentValue =
                    Fold(string.Join('\u001f', contact.Name, contact.CompanyName, contact.PhoneNumber, contact.Notes));
                return await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    public async ValueTask<bool> DeleteContactAsync(string userId, Guid contactId, CancellationToken cancellationToken)
    {
        Require.User(userId);
        return await runner.WriteAsync(
            "store.delete_contact",
            userId,
            async (context, writing) =>

                // A contact that is gone after an answer was lost is the one that was deleted.
                await context.Set<Contact>().Where(contact => contact.UserId == userId && contact.Id == contactId).ExecuteDeleteAsync(cancellationToken) == 1 || writing.MayBeStored,
            cancellationToken);
    }

    /// <summary>Databases fold the case of ASCII only; this folds that of every script, the same on all of them.</summary>
    private static string Fold(string text) => text.ToUpperInvariant();
}
