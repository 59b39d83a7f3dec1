using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CallAssistant.EfCore;

/// <summary>The SQLite file.</summary>
internal sealed class SqliteDatabase(StoreRunner runner, IOptions<SqliteStoreOptions> options) : ICallAssistantDatabase, IDisposable
{
    public async ValueTask MigrateAsync(CancellationToken cancellationToken = default)
    {
        using var turn = await runner.Dialect.EnterWriteAsync(cancellationToken);
        await runner.ReadAsync(
            "store.migrate",
            async context =>
            {
                if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                {
                    await DropAbandonedLockAsync(context, cancellationToken);
                    await context.Database.MigrateAsync(cancellationToken);
                }

                // The mode is kept in the file; asking for it again changes nothing.
                await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
                return true;
            },
            cancellationToken);
    }

    public async ValueTask CheckAsync(CancellationToken cancellationToken = default)
    {
        var pending = await runner.ReadAsync(
            "store.check",
            async context =>
            {
                await context.Set<AssistantSettings>().Select(settings => settings.UserId).FirstOrDefaultAsync(cancellationToken);
                return await context.Database.GetPendingMigrationsAsync(cancellationToken);
            },
            cancellationToken);
        if (pending.FirstOrDefault() is { } first)
        {
            throw new CallAssistantException("store.check", $"The database lacks the migration {first}. Call {nameof(MigrateAsync)} at start.");
        }
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

    /// <summary>Closes pooled connections, so that the file can be moved or deleted and the write-ahead log is folded in.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(options.Value.ToConnectionString());
        SqliteConnection.ClearPool(connection);
    }
}
