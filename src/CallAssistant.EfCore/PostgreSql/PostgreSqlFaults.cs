using System.Net.Sockets;
using Npgsql;

namespace CallAssistant.EfCore;

/// <summary>What PostgreSQL's error codes mean.</summary>
internal static class PostgreSqlFaults
{
    // The driver has no names for these.
    private const string IdleSessionTimeout = "57P05", IdleInTransactionTimeout = "25P03", TransactionTimeout = "25P04";

    public static FailureKind Judge(Exception exception)
    {
        if (Find<PostgresException>(exception) is { } refusal)
        {
            return refusal.SqlState switch
            {
                PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable => FailureKind.Contention,

                // Two requests under one new key: the second one finds the first one's row when it looks again.
                PostgresErrorCodes.UniqueViolation when refusal.ConstraintName == "pk_idempotency_keys" => FailureKind.Contention,
                PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => FailureKind.Outage,

                // The server ended a connection that was idle, or kept a transaction open, for longer than it is set to allow; what became of a commit may be unknown.
                IdleSessionTimeout or IdleInTransactionTimeout or TransactionTimeout or PostgresErrorCodes.StatementCompletionUnknown => FailureKind.Outage,
                PostgresErrorCodes.DiskFull => FailureKind.Lasting,

                // Connection exceptions, and too little of anything: connections, memory.
                _ when refusal.SqlState.StartsWith("08", StringComparison.Ordinal) || refusal.SqlState.StartsWith("53", StringComparison.Ordinal) => FailureKind.Outage,
                _ => FailureKind.Lasting,
            };
        }

        return Find<NpgsqlException>(exception) is { } failure && !IsPoolExhausted(failure) && (failure.IsTransient || Find<SocketException>(failure) is not null || Find<IOException>(failure) is not null)
            ? FailureKind.Outage
            : FailureKind.Lasting;
    }

    public static CallAssistantException Translate(string operation, Exception exception)
    {
        if (Judge(exception) == FailureKind.Outage)
        {
            return Fault("The database does not answer. Nothing was changed; try again when it is back.", isTransient: true);
        }

        if (Find<PostgresException>(exception) is { } refusal)
        {
            return OfRefusal(operation, refusal, exception);
        }

        return Find<NpgsqlException>(exception) is { } failure && IsPoolExhausted(failure)
            ? Fault("All connections to the database are in use. Nothing was changed; try again shortly, or allow more (Maximum Pool Size).", isTransient: true)
            : Fault("The store failed outside of the database.", isTransient: false);

        CallAssistantException Fault(string message, bool isTransient) => new(operation, message, isTransient, exception);
    }

    private static CallAssistantException OfRefusal(string operation, PostgresException refusal, Exception exception)
    {
        return refusal.SqlState switch
        {
            PostgresErrorCodes.UniqueViolation when refusal.ConstraintName == SessionTables.ProviderCallIdIndex => Conflicts.ProviderCallId(operation, exception),
            PostgresErrorCodes.UniqueViolation when refusal.ConstraintName == SessionTables.OneOpenIndex => Conflicts.OpenSession(operation, exception),
            PostgresErrorCodes.UniqueViolation => Conflicts.Duplicate(operation, exception),
            PostgresErrorCodes.ForeignKeyViolation => Conflicts.MissingReference(operation, exception),
            PostgresErrorCodes.DiskFull => Fault("The disk of the database server is full. Nothing was changed. Make room and try again.", isTransient: true),
            PostgresErrorCodes.QueryCanceled => Fault("A statement took longer than the database server is set to allow (statement_timeout). Nothing was changed; try again later.", isTransient: true),
            PostgresErrorCodes.ReadOnlySqlTransaction => Fault("The database server takes no writes now: it is a standby, or set to read only. Nothing was changed.", isTransient: true),
            PostgresErrorCodes.InsufficientPrivilege => Fault($"The database role may not do this, or row level security refused a row: {refusal.MessageText}.", isTransient: false),
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedFunction => Fault(StoreDialect.NotMigrated, isTransient: false),
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => Fault("The database server refuses the user or the password.", isTransient: false),
            PostgresErrorCodes.InvalidCatalogName => Fault("The database server has no database of this name. Create it, or call MigrateAsync with a role that may.", isTransient: false),
            PostgresErrorCodes.CheckViolation or PostgresErrorCodes.StringDataRightTruncation or PostgresErrorCodes.NumericValueOutOfRange =>
                Fault($"A value is outside of what the database accepts: {refusal.MessageText}.", isTransient: false),
            _ => Fault($"The database failed with PostgreSQL error {refusal.SqlState}.", isTransient: false),
        };

        CallAssistantException Fault(string message, bool isTransient) => new(operation, message, isTransient, exception);
    }

    // The driver tells it by its words alone.
    private static bool IsPoolExhausted(NpgsqlException failure) => failure.InnerException is TimeoutException && failure.Message.Contains("pool has been exhausted", StringComparison.Ordinal);

    private static T? Find<T>(Exception? exception)
        where T : Exception =>
        exception switch
        {
            null => null,
            T found => found,
            _ => Find<T>(exception.InnerException),
        };
}
