using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>PostgreSQL: many writers, the database's clock, and a second wall between users: row level security goes by a setting that lives as long as the transaction.</summary>
internal sealed class PostgreSqlDialect : StoreDialect
{
    private const string SetUser = $"set_config('{PostgreSqlPolicies.UserSetting}', @user, true)";

    public override AllUsers AllUsers { get; } = new PostgreSqlAllUsers();

    public override bool HasSingleWriter => false;

    public override Task PrepareAsync(DbContext context, CancellationToken cancellationToken) => PostgreSqlGuard.CheckAsync(context, cancellationToken);

    public override ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken) => default;

    public override async Task<StoreTransaction> BeginReadAsync(DbContext context, string? userId, CancellationToken cancellationToken)
    {
        var inner = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        if (userId is not null)
        {
            await ActAsAsync(context, userId, cancellationToken);
        }

        return new StoreTransaction(inner);
    }

    public override async Task<StoreTransaction> BeginWriteAsync(DbContext context, string? userId, CancellationToken cancellationToken)
    {
        // Every check is a condition of the statement that writes, so the level that never fails to serialise is enough.
        var inner = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        if (userId is not null)
        {
            UserFilter.Set(context, userId);
        }

        // One round trip for both: who acts, and the number under which the server remembers whether this transaction was committed.
        await using var command = PostgreSqlCommands.Create(context, $"SELECT pg_current_xact_id()::text{(userId is null ? "" : $", {SetUser}")}", ("user", userId is null ? null : StoredText.Clean(userId)));
        return new StoreTransaction(inner, (string?)await command.ExecuteScalarAsync(cancellationToken));
    }

    public override async ValueTask ActAsAsync(DbContext context, string userId, CancellationToken cancellationToken)
    {
        UserFilter.Set(context, userId);
        await SetUserAsync(context, userId, cancellationToken);
    }

    /// <summary>Tells row level security who acts, until the transaction ends.</summary>
    public static async Task SetUserAsync(DbContext context, string userId, CancellationToken cancellationToken)
    {
        await using var command = PostgreSqlCommands.Create(context, $"SELECT {SetUser}", ("user", StoredText.Clean(userId)));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override async ValueTask<bool?> WasCommittedAsync(DbContext context, string commitId, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = PostgreSqlCommands.Create(context, "SELECT pg_xact_status(@id::xid8)", ("id", commitId));
        return (await command.ExecuteScalarAsync(cancellationToken) as string) switch
        {
            "committed" => true,
            "aborted" => false,
            _ => null,
        };
    }

    public override async ValueTask<DateTimeOffset> GetNowAsync(DbContext context, CancellationToken cancellationToken)
    {
        await using var command = PostgreSqlCommands.Create(context, $"SELECT {PostgreSqlCommands.Qualify(context, PostgreSqlFunctions.Now)}()");
        return new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(cancellationToken))!, TimeSpan.Zero);
    }

    public override FailureKind Judge(Exception exception) => PostgreSqlFaults.Judge(exception);

    public override CallAssistantException Translate(string operation, Exception exception) => PostgreSqlFaults.Translate(operation, exception);

    public override Task MigrateAsync(DbContext context, CancellationToken cancellationToken) => context.Database.MigrateAsync(cancellationToken);

    /// <summary>Deleted rows are invisible at once; the server's own vacuum overwrites their bytes.</summary>
    public override ValueTask ScrubAsync(DbContext context, CancellationToken cancellationToken) => default;
}
