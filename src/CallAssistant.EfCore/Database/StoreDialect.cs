using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>What differs between databases.</summary>
internal abstract class StoreDialect
{
    public const string NotMigrated = $"The database has not been brought up to this version. Call {nameof(ICallAssistantDatabase)}.{nameof(ICallAssistantDatabase.MigrateAsync)} at start, or apply the migrations of your context.";

    /// <summary>What the worker may do over all users.</summary>
    public abstract AllUsers AllUsers { get; }

    /// <summary>The queue of the writers where only one at a time may write; null where the database sorts them out. Work that may turn out to be none looks before it queues.</summary>
    public abstract SingleWriter? SingleWriter { get; }

    /// <summary>True when the answer to a commit can be lost on its way: such a commit is marked, so that it is recognised.</summary>
    public abstract bool LosesAnswers { get; }

    /// <summary>Makes sure, before the first use by this process, that the database keeps the store's promises.</summary>
    /// <exception cref="CallAssistantException">It does not; the message says why.</exception>
    public abstract Task PrepareAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>Makes sure of the same, and that tables and views are there.</summary>
    /// <exception cref="CallAssistantException">They are not; the message says why.</exception>
    public abstract Task CheckAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>Begins to read as a user, or as the worker when it is null: until it is disposed, all that the context reads is one state. Keeps no writer waiting.</summary>
    public abstract Task<IDbContextTransaction> BeginReadAsync(DbContext context, string? userId, CancellationToken cancellationToken);

    /// <summary>Begins to write as a user, or as the worker when it is null.</summary>
    public abstract Task<IDbContextTransaction> BeginWriteAsync(DbContext context, string? userId, CancellationToken cancellationToken);

    /// <summary>From here to the end of the transaction the worker acts as this user.</summary>
    public abstract ValueTask ActAsAsync(DbContext context, string userId, CancellationToken cancellationToken);

    /// <summary>The clock that leases and keys go by.</summary>
    public abstract ValueTask<DateTimeOffset> GetNowAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>What the failure means for the next try.</summary>
    public abstract FailureKind Judge(Exception exception);

    /// <summary>The fault that callers see.</summary>
    public abstract CallAssistantException Translate(string operation, Exception exception);

    /// <summary>Gets the database ready for its migrations, and ready for use after them.</summary>
    public abstract Task MigrateAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>Makes the bytes of erased rows unreadable where the database keeps them.</summary>
    public abstract ValueTask ScrubAsync(DbContext context, CancellationToken cancellationToken);
}
