using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>PostgreSQL: many writers, the database's clock, and a second wall between users: row level security goes by a setting that lives as long as the transaction.</summary>
internal sealed class PostgreSqlDialect : StoreDialect
{
    /// <summary>The server's name for the turn of who migrates; any number that nobody else uses.</summary>
    private const string MigrationLock = "4846516171029467977";

    public override AllUsers AllUsers { get; } = new PostgreSqlAllUsers();

    public override SingleWriter? SingleWriter => null;

    public override bool LosesAnswers => true;

    public override Task PrepareAsync(DbContext context, CancellationToken cancellationToken) => PostgreSqlGuard.CheckAsync(context, cancellationToken);

    public override Task CheckAsync(DbContext context, CancellationToken cancellationToken) => PostgreSqlGuard.CheckAsync(context, cancellationToken);

    public override Task<IDbContextTransaction> BeginReadAsync(DbContext context, string? userId, CancellationToken cancellationToken) =>
        BeginAsync(context, IsolationLevel.RepeatableRead, userId, cancellationToken);

    /// <summary>Every check is a condition of the statement that writes, so the level that never fails to serialise is enough.</summary>
    public override Task<IDbContextTransaction> BeginWriteAsync(DbContext context, string? userId, CancellationToken cancellationToken) =>
        BeginAsync(context, IsolationLevel.ReadCommitted, userId, cancellationToken);

    public override async ValueTask ActAsAsync(DbContext context, string userId, CancellationToken cancellationToken)
    {
        UserFilter.Set(context, userId);
        await SetUserAsync(context, userId, cancellationToken);
    }

    /// <summary>Tells row level security who acts, until the transaction ends.</summary>
    public static async Task SetUserAsync(DbContext context, string userId, CancellationToken cancellationToken)
    {
        await using var command = PostgreSqlCommands.Create(context, $"SELECT set_config('{PostgreSqlPolicies.UserSetting}', @user, true)", ("user", userId));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override async ValueTask<DateTimeOffset> GetNowAsync(DbContext context, CancellationToken cancellationToken)
    {
        await using var command = PostgreSqlCommands.Create(context, $"SELECT {PostgreSqlCommands.Qualify(context, PostgreSqlFunctions.Now)}()");
        return new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(cancellationToken))!, TimeSpan.Zero);
    }

    public override FailureKind Judge(Exception exception) => PostgreSqlFaults.Judge(exception);

    public override CallAssistantException Translate(string operation, Exception exception) => PostgreSqlFaults.Translate(operation, exception);

    /// <summary>Hosts that start together migrate one after the other: the migrator's own lock ends with each migration, so that the next one would be applied by both.</summary>
    public override async Task MigrateAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (!await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken))
        {
            await context.Database.MigrateAsync(cancellationToken);
            return;
        }

        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await LockMigrationsAsync(context, "pg_advisory_lock", cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            // A connection that broke has lost the lock with its session.
            if (context.Database.GetDbConnection().State == ConnectionState.Open)
            {
                await LockMigrationsAsync(context, "pg_advisory_unlock", CancellationToken.None);
            }

            await context.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Deleted rows are invisible at once; the server's own vacuum overwrites their bytes.</summary>
    public override ValueTask ScrubAsync(DbContext context, CancellationToken cancellationToken) => default;

    /// <summary>Waits as long as another host's migrations take.</summary>
    private static async Task LockMigrationsAsync(DbContext context, string function, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {function}({MigrationLock})";
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<IDbContextTransaction> BeginAsync(DbContext context, IsolationLevel level, string? userId, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(level, cancellationToken);
        if (userId is not null)
        {
            await ActAsAsync(context, userId, cancellationToken);
        }

        return transaction;
    }
}
