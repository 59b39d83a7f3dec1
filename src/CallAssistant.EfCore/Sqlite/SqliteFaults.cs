using Microsoft.Data.Sqlite;

namespace CallAssistant.EfCore;

/// <summary>What SQLite's error codes mean.</summary>
internal static class SqliteFaults
{
    public const int Busy = 5;

    private const int Error = 1, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Constraint = 19, NotADatabase = 26;
    private const int ForeignKey = 787, PrimaryKey = 1555, Unique = 2067;

    public static FailureKind Judge(Exception exception) => Cause(exception) is { SqliteErrorCode: Busy or Locked } ? FailureKind.Contention : FailureKind.Lasting;

    public static CallAssistantException Translate(string operation, Exception exception)
    {
        if (Cause(exception) is not { } cause)
        {
            return exception is TimeoutException ? Fault("Other changes took too long. Nothing was changed; try again later.", isTransient: true) : Fault("The store failed outside of the database.", isTransient: false);
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
                Fault(StoreDialect.NotMigrated, isTransient: false),
            _ => Fault($"The database failed with SQLite error {cause.SqliteExtendedErrorCode}.", isTransient: false),
        };

        CallAssistantException Fault(string message, bool isTransient) => new(operation, message, isTransient, exception);
    }

    private static CallAssistantException OfConstraint(string operation, SqliteException cause, Exception exception) => cause.SqliteExtendedErrorCode switch
    {
        Unique when cause.Message.Contains("call_provider_call_id", StringComparison.Ordinal) => Conflicts.ProviderCallId(operation, exception),
        Unique when cause.Message.Contains("call_sessions.task_id", StringComparison.Ordinal) => Conflicts.OpenSession(operation, exception),
        Unique or PrimaryKey => Conflicts.Duplicate(operation, exception),
        ForeignKey => Conflicts.MissingReference(operation, exception),
        _ => new CallAssistantException(operation, $"A value is outside of what the database accepts: {cause.Message}", isTransient: false, exception),
    };

    private static SqliteException? Cause(Exception? exception) => exception switch
    {
        null => null,
        SqliteException sqlite => sqlite,
        _ => Cause(exception.InnerException),
    };
}
