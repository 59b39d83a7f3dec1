using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>SQLite: one writer at a time, and the host's clock.</summary>
/// <param name="busyTimeout">How long one try waits for another process that writes.</param>
/// <param name="time">The clock.</param>
/// <param name="ownedPool">The connection string whose pooled connections are closed at the end; null when they are somebody else's.</param>
internal sealed class SqliteDialect(TimeSpan busyTimeout, TimeProvider time, string? ownedPool = null) : StoreDialect, IDisposable
{
    public override AllUsers AllUsers { get; } = new SqliteAllUsers(time);

    public override SingleWriter SingleWriter { get; } = new(time);

    public override bool LosesAnswers => false;

    public override async Task PrepareAsync(DbContext context, CancellationToken cancellationToken)
    {
        // The mode is kept in the file; asking for it again changes nothing. What is in memory only has none.
        await OpenAsync(context, cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        if (await command.ExecuteScalarAsync(cancellationToken) is not "wal")
        {
            throw new CallAssistantException("store.open", "The SQLite database is not in a file that can be written ahead: what it stores would not be durable. Name a file on a local disk.");
        }
    }

    public override async Task CheckAsync(DbContext context, CancellationToken cancellationToken)
    {
        await PrepareAsync(context, cancellationToken);
        var there = await context.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type IN ('table', 'view')").ToListAsync(cancellationToken);
        if (CallAssistantModel.TableNames.Append(SuppressionTable.Name).Concat(CallAssistantModel.ViewNames).Except(there, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } missing)
        {
            throw new CallAssistantException("store.check", $"The database has no {missing}. {NotMigrated}");
        }
    }

    public override Task<IDbContextTransaction> BeginReadAsync(DbContext context, string? userId, CancellationToken cancellationToken) =>
        BeginAsync(context, userId, isDeferred: true, cancellationToken);

    public override Task<IDbContextTransaction> BeginWriteAsync(DbContext context, string? userId, CancellationToken cancellationToken) =>
        BeginAsync(context, userId, isDeferred: false, cancellationToken);

    /// <summary>Begins without the lock that writers want, which Entity Framework takes at once: who only reads keeps nobody waiting.</summary>
    public static async Task<IDbContextTransaction> BeginDeferredAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        return await UseAsync(context, ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true), cancellationToken);
    }

    public override ValueTask ActAsAsync(DbContext context, string userId, CancellationToken cancellationToken)
    {
        UserFilter.Set(context, userId);
        return default;
    }

    public override ValueTask<DateTimeOffset> GetNowAsync(DbContext context, CancellationToken cancellationToken) => new(time.GetUtcNow());

    public override FailureKind Judge(Exception exception) => SqliteFaults.Judge(exception);

    public override CallAssistantException Translate(string operation, Exception exception) => SqliteFaults.Translate(operation, exception);

    public override async Task MigrateAsync(DbContext context, CancellationToken cancellationToken)
    {
        using var turn = await SingleWriter.EnterAloneAsync(cancellationToken);
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await DropAbandonedLockAsync(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
        }

        await PrepareAsync(context, cancellationToken);
    }

    public override async ValueTask ScrubAsync(DbContext context, CancellationToken cancellationToken)
    {
        using var turn = await SingleWriter.EnterAloneAsync(cancellationToken);

        // secure_delete has overwritten the rows in the pages; the log still holds the pages as they were, until no reader needs them.
        var connection = await OpenAsync(context, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        if (await command.ExecuteScalarAsync(cancellationToken) is not 0L)
        {
            throw new SqliteException("A reader keeps the log.", SqliteFaults.Busy);
        }
    }

    /// <summary>Closes pooled connections, so that the log is folded into the file and the file can be moved or deleted.</summary>
    public void Dispose()
    {
        if (ownedPool is not null)
        {
            using var connection = new SqliteConnection(ownedPool);
            SqliteConnection.ClearPool(connection);
        }
    }

    /// <summary>Writers take the lock at once, so that nothing that was read can be out of date when it is written.</summary>
    private async Task<IDbContextTransaction> BeginAsync(DbContext context, string? userId, bool isDeferred, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(context, cancellationToken);
        var transaction = await UseAsync(context, connection.BeginTransaction(isDeferred), cancellationToken);
        if (userId is not null)
        {
            UserFilter.Set(context, userId);
        }

        return transaction;
    }

    private static async Task<IDbContextTransaction> UseAsync(DbContext context, SqliteTransaction transaction, CancellationToken cancellationToken) =>
        await context.Database.UseTransactionAsync(transaction, cancellationToken) ?? throw new InvalidOperationException("Entity Framework did not take the transaction.");

    /// <summary>Sets the connection up: commits reach the disk, erased rows are overwritten, keys are checked, waiting is bounded and is not doubled by the driver.</summary>
    private async Task<SqliteConnection> OpenAsync(DbContext context, CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        if (KeptContext.StatementsOf(context) is not null && connection.State == ConnectionState.Open)
        {
            return connection;
        }

        await context.Database.OpenConnectionAsync(cancellationToken);
        connection.DefaultTimeout = 1;
        await using var command = connection.CreateCommand();
        command.CommandText = FormattableString.Invariant(
            $"PRAGMA busy_timeout = {(int)busyTimeout.TotalMilliseconds}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;");
        await command.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }

    /// <summary>Entity Framework keeps its migration lock in a table: a process that was killed while it migrated would lock out all others for ever.</summary>
    private static async Task DropAbandonedLockAsync(DbContext context, CancellationToken cancellationToken)
    {
        var hasLock = await context.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (hasLock > 0)
        {
            await context.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock WHERE julianday(Timestamp) < julianday('now', '-1 minute')", cancellationToken);
        }
    }
}
