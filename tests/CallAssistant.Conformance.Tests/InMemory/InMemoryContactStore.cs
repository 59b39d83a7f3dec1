namespace CallAssistant.Conformance.Tests.InMemory;

internal sealed class InMemoryContactStore(InMemoryDatabase database) : IContactStore
{
    private const int MaxLimit = 1_000;

    public ValueTask<Contact?> FindContactAsync(string userId, Guid contactId, CancellationToken cancellationToken) =>
        database.RunAsync(tables => tables.Contacts.Values.FirstOrDefault(contact => contact.Id == contactId && database.IsVisible(contact.UserId, userId)), cancellationToken);

    public ValueTask<Page<Contact>> ListContactsAsync(string userId, ContactQuery query, CancellationToken cancellationToken) => database.RunAsync(
        tables =>
        {
            var matches = tables.Contacts.Values.Where(contact => database.IsVisible(contact.UserId, userId) && Contains(contact, query.Search ?? ""));
            return Paging.ByName(database, $"contacts/{query.Search}/{userId}", matches, contact => (contact.Name, contact.Id), query.Limit, MaxLimit, query.Offset, query.Cursor);
        },
        cancellationToken);

    public ValueTask SaveContactAsync(Contact contact, CancellationToken cancellationToken) => database.RunAsync(
        tables => database.Put(tables.Contacts, new RowKey(contact.UserId, contact.Id), contact, contact.Version, stored => stored.Version),
        cancellationToken);

    public ValueTask<bool> DeleteContactAsync(string userId, Guid contactId, CancellationToken cancellationToken) =>
        database.RunAsync(tables => tables.Contacts.Remove(new RowKey(userId, contactId)), cancellationToken);

    private static bool Contains(Contact contact, string text) =>
        new[] { contact.Name, contact.CompanyName, contact.PhoneNumber, contact.Notes }.Any(field => field?.Contains(text, StringComparison.InvariantCultureIgnoreCase) == true);
}
