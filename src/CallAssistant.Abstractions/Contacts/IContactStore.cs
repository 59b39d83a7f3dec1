namespace CallAssistant;

/// <summary>Stores contacts.</summary>
/// <remarks>Scoped to one user, durable on return, safe for concurrent use. A failure is thrown as <see cref="CallAssistantException"/>, never reported as "not found".</remarks>
public interface IContactStore
{
    /// <summary>Finds a contact; null when the user has none of that identifier.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="contactId">The contact.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    ValueTask<Contact?> FindContactAsync(string userId, Guid contactId, CancellationToken cancellationToken);

    /// <summary>Lists contacts by name, ties by identifier.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    ValueTask<Page<Contact>> ListContactsAsync(string userId, ContactQuery query, CancellationToken cancellationToken);

    /// <summary>Stores a contact: inserts version 1, else replaces the version before.</summary>
    /// <param name="contact">The new state.</param>
    /// <param name="cancellationToken">Stops the waiting; the commit may have happened.</param>
    /// <exception cref="StoreConflictException">The stored version is not the one before.</exception>
    ValueTask SaveContactAsync(Contact contact, CancellationToken cancellationToken);

    /// <summary>Deletes a contact. Tasks that named it keep their number.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="contactId">The contact.</param>
    /// <param name="cancellationToken">Stops the waiting; the commit may have happened.</param>
    /// <returns>False when the user has none of that identifier.</returns>
    ValueTask<bool> DeleteContactAsync(string userId, Guid contactId, CancellationToken cancellationToken);
}
