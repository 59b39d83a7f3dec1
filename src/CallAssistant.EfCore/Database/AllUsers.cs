using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>The worker's narrow way past the walls between users: it finds and leases work and learns whose it is, never what is in it. The worker then acts as that user.</summary>
internal abstract class AllUsers
{
    /// <summary>True when <see cref="LeaseDueAsync"/> may find something.</summary>
    public abstract Task<bool> HasDueAsync(DbContext context, LeaseRequest request, CancellationToken cancellationToken);

    /// <summary>Leases due work, earliest first.</summary>
    public abstract Task<IReadOnlyList<WorkLease>> LeaseDueAsync(DbContext context, LeaseRequest request, CancellationToken cancellationToken);

    /// <summary>The session of a provider's call; null when none has it.</summary>
    public abstract Task<RowId?> FindCallAsync(DbContext context, string providerCallId, CancellationToken cancellationToken);

    /// <summary>The session of that identifier; null when there is none, or more than one.</summary>
    public abstract Task<RowId?> FindAttemptAsync(DbContext context, Guid attemptId, CancellationToken cancellationToken);

    /// <summary>The latest session that a provider accepted for a number, decided at a moment or later; null when there is none.</summary>
    public abstract Task<RowId?> FindLastCallToAsync(DbContext context, string phoneNumber, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Takes a number off the suppression list; false when it was not on it.</summary>
    public abstract Task<bool> RemoveSuppressionAsync(DbContext context, string numberHash, CancellationToken cancellationToken);

    /// <summary>True when <see cref="LeaseUndeliveredAsync"/> may find something.</summary>
    public abstract Task<bool> HasUndeliveredAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>Leases notifications that were not delivered, oldest first.</summary>
    public abstract Task<IReadOnlyList<RowId>> LeaseUndeliveredAsync(DbContext context, int max, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Sessions whose transcript is older than a moment.</summary>
    public abstract Task<IReadOnlyList<RowId>> FindOldTranscriptsAsync(DbContext context, DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Sessions that are over and whose journal began before a moment.</summary>
    public abstract Task<IReadOnlyList<RowId>> FindOldJournalsAsync(DbContext context, DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Idempotency keys that are kept no longer, by the resource that each is for.</summary>
    public abstract Task<IReadOnlyList<RowId>> FindOldKeysAsync(DbContext context, TimeSpan kept, int max, CancellationToken cancellationToken);
}
