namespace CallAssistant;

/// <summary>Stores tasks, sessions, journals and results.</summary>
/// <remarks>
/// Safe for concurrent use by many hosts. Everything is scoped to one user unless it says otherwise; another user's record looks like none. What a method
/// stored is durable and visible to all when it returns. A failure is thrown as <see cref="CallAssistantException"/> and never reported as "not found" or as an
/// empty list. After a failed or cancelled commit it is unknown whether it happened: read before trying again. Transient conflicts inside the database are
/// retried at most five times with jitter, then thrown.
/// </remarks>
public interface ICallStore
{
    /// <summary>Finds a task; null when the user has none of that identifier.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    ValueTask<CallTask?> FindTaskAsync(string userId, Guid taskId, CancellationToken cancellationToken);

    /// <summary>Lists tasks.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    ValueTask<Page<CallTask>> ListTasksAsync(string userId, CallTaskQuery query, CancellationToken cancellationToken);

    /// <summary>Finds a session; null when the user has none of that identifier.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    ValueTask<CallSession?> FindSessionAsync(string userId, Guid sessionId, CancellationToken cancellationToken);

    /// <summary>Finds the session of a provider's call over all users, for webhooks; null when none has that identifier.</summary>
    /// <param name="providerCallId">The provider's identifier of the call.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    ValueTask<CallSession?> FindSessionByProviderCallIdAsync(string providerCallId, CancellationToken cancellationToken);

    /// <summary>Finds the session of an attempt over all users, for webhooks that name no user; null when none has that identifier, or more than one.</summary>
    /// <param name="attemptId">The session's identifier.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    ValueTask<CallSession?> FindSessionByAttemptAsync(Guid attemptId, CancellationToken cancellationToken);

    /// <summary>
    /// Finds the latest session that called a number, over all users, for whoever calls back: the one with the highest <see cref="CallSession.CreatedAt"/> among those that a provider has accepted; null when
    /// there is none.
    /// </summary>
    /// <param name="phoneNumber">The number in E.164 form.</param>
    /// <param name="since">Only sessions that were decided at this moment or later.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    ValueTask<CallSession?> FindLastCallToAsync(string phoneNumber, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Lists sessions.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    ValueTask<Page<CallSession>> ListSessionsAsync(string userId, CallSessionQuery query, CancellationToken cancellationToken);

    /// <summary>Reads the transcript and the facts of a session; null when the user has no such session.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<CallResult?> FindResultAsync(string userId, Guid sessionId, CancellationToken cancellationToken);

    /// <summary>Reads a session's journal in order; empty when the user has no such session.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="after">Only entries with a higher sequence number; 0 for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<IReadOnlyList<JournalEntry>> ReadJournalAsync(string userId, Guid sessionId, long after, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a change, atomically. Refused, with nothing changed, when a version is not the successor of the stored one, when journal entries do not follow the stored ones, when
    /// the lease was taken over, when a task would get a second session that is not over, and when a provider's call id is already another session's.
    /// </summary>
    /// <param name="commit">The change.</param>
    /// <param name="cancellationToken">Stops the waiting; the commit may have happened.</param>
    /// <exception cref="StoreConflictException">A version, a sequence number or one of the two uniqueness rules is violated.</exception>
    /// <exception cref="LeaseLostException">The lease was taken over.</exception>
    ValueTask CommitAsync(CallCommit commit, CancellationToken cancellationToken);

    /// <summary>
    /// Leases due work of all users: tasks and sessions whose <c>DueAt</c> has passed and whose lease, if any, has ended. Earliest first. Each lease raises the epoch
    /// by one; two callers never get the same work at once. Time is the database's.
    /// </summary>
    /// <param name="request">Who asks and for how much.</param>
    /// <param name="cancellationToken">Stops the waiting; leases that were given meanwhile end by themselves.</param>
    ValueTask<IReadOnlyList<WorkLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken);

    /// <summary>Prolongs a lease from now on.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="duration">How long it lasts unless it is renewed again.</param>
    /// <param name="cancellationToken">Stops the waiting; the renewal may have happened.</param>
    /// <returns>False when the lease was taken over: stop at once.</returns>
    ValueTask<bool> RenewLeaseAsync(WorkLease lease, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Deletes transcripts and journals of all users that are kept no longer, and answers under idempotency keys after their 24 hours.</summary>
    /// <param name="request">What to delete.</param>
    /// <param name="cancellationToken">Stops between two sessions; what was deleted stays deleted.</param>
    /// <returns>How many transcripts, journals and keys were deleted; 0 when none is left.</returns>
    ValueTask<int> PurgeAsync(PurgeRequest request, CancellationToken cancellationToken);

    /// <summary>Erases everything of a user: tasks, sessions, journals, results, contacts, settings, notifications, idempotency keys. The numbers of those who do not want to be called stay on the <see cref="ISuppressionStore"/>'s list.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Stops the waiting; the erasure may have happened.</param>
    ValueTask EraseUserAsync(string userId, CancellationToken cancellationToken);
}
