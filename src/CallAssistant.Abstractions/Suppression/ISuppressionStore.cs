namespace CallAssistant;

/// <summary>Stores the numbers of those who said that they do not want to be called again: one list for all users of the host.</summary>
/// <remarks>
/// What a callee says on a call gets here with the journal entry of the words, by <see cref="CallCommit.SuppressedNumber"/>. The verbs that change the list are for the host's operators, who hear of a wish by
/// other ways or find an entry wrong; no user reaches them. Durable and visible to all on return, safe for concurrent use. Kept are a hash of the number and the moment, no user and no number in plain form; the
/// erasure of a user and <see cref="ICallStore.PurgeAsync"/> leave the list as it is. Numbers are compared as they are written: in E.164 form. A failure is thrown as <see cref="CallAssistantException"/> and never
/// reported as "not on the list".
/// </remarks>
public interface ISuppressionStore : ISuppressionList
{
    /// <summary>Puts a number on the list; one that is on it stays.</summary>
    /// <param name="phoneNumber">The number in E.164 form.</param>
    /// <param name="cancellationToken">Stops the waiting; the number may have been stored.</param>
    ValueTask AddAsync(string phoneNumber, CancellationToken cancellationToken);

    /// <summary>Takes a number off the list, for good: only where the entry was wrong, or its owner allows calls again.</summary>
    /// <param name="phoneNumber">The number in E.164 form.</param>
    /// <param name="cancellationToken">Stops the waiting; the number may have been removed.</param>
    /// <returns>False when the number was not on the list.</returns>
    ValueTask<bool> RemoveAsync(string phoneNumber, CancellationToken cancellationToken);
}
