using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>SQLite: one writer at a time, and its error codes in plain words.</summary>
internal sealed class SqliteDialect : StoreDialect, IDisposable
{
    private const int Error = 1, Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Constraint = 19, NotADatabase = 26;
    private const int ForeignKey = 787, PrimaryKey = 1555, Unique = 2067;

    private readonly SemaphoreSlim _writer = new(1, 1);

    public override bool IsContention(Exception exception) => Cause(exception) is { SqliteErrorCode: Busy or Locked };

    public override CallAssistantException Translate(string operation, Exception exception)
    {
        if (Cause(exception) is not { } cause)
        {
            return Fault("The store failed outside of the database.", isTransient: false);
        }

        return cause.SqliteErrorCode switch
        {
            Constraint => OfConstraint(operation, cause, exception),
            Full => Fault("The disk with the database is full. Nothing was changed. Make room and try again.", isTransient: true),
            IoError => Fault("The disk with the database could not be read or written. Whether the change was stored is not known.", isTransient: true),
            CannotOpen => Fault("The database file cannot be opened. Check the path and the rights of its folder.", isTransient: true),
            ReadOnly => Fault("The database file cannot be written. Check the rights of the file and of its folder.", isTransient: false),
            Corrupt or NotADatabase => Fault("The database file is damaged or is no SQLite database. Restore it from a backup.", isTransient: false),
            Error when cause.Message.Contains("no such", StringComparison.Ordinal) =>
                Fault($"The database has not been brought up to this version. Call {nameof(ICallAssistantDatabase)}.{nameof(ICallAssistantDatabase.MigrateAsync)} at start.", isTransient: false),
            _ => Fault($"The database failed with SQLite error {cause.SqliteExtendedErrorCode}.", isTransient: false),
        };

        CallAssistantException Fault(string message, bool isTransient) => new(operation, message, isTransient, exception);
    }

    public override async ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        return new Turn(_writer);
    }

    public override async ValueTask ScrubAsync(DbContext context, CancellationToken cancellationToken)
    {
        using var turn = await EnterWriteAsync(cancellationToken);

        // secure_delete has overwritten the rows in the pages; the log still holds the pages as they were.
        await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
    }

    public void Dispose() => _writer.Dispose();

    private static CallAssistantException OfConstraint(string operation, SqliteException cause, Exception exception) => cause.SqliteExtendedErrorCode switch
    {
        Unique when cause.Message.Contains("call_provider_call_id", StringComparison.Ordinal) =>
            new StoreConflictException(operation, "The provider's call id belongs to another session.", exception),
        Unique when cause.Message.Contains("call_sessions.task_id", StringComparison.Ordinal) =>
            new StoreConflictException(operation, "The task has another session that is not over.", exception),
        Unique or PrimaryKey => new StoreConflictException(operation, "A record of that identifier is stored already.", exception),
        ForeignKey => new StoreConflictException(operation, "A record that the change refers to is not stored.", exception),
        _ => new CallAssistantException(operation, $"A value is outside of what the database accepts: {cause.Message}", isTransient: false, exception),
    };

    private static SqliteException? Cause(Exception? exception) => exception switch
    {
        null => null,
        SqliteException sqlite => sqlite,
        _ => Cause(exception.InnerException),
    };

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
