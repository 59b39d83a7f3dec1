using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Through the database's own functions: they alone see the rows of all users, and they answer with identifiers.</summary>
internal sealed class PostgreSqlAllUsers : AllUsers
{
    public override Task<bool> HasDueAsync(DbContext context, LeaseRequest request, CancellationToken cancellationToken) => Task.FromResult(true);

    public override Task<IReadOnlyList<WorkLease>> LeaseDueAsync(DbContext context, LeaseRequest request, CancellationToken cancellationToken) => ReadAsync(
        context,
        $"SELECT user_id, task_id, session_id, epoch FROM {PostgreSqlCommands.Qualify(context, PostgreSqlFunctions.LeaseDue)}(@owner, @duration, @max, @only_user, @only_session)",
        row => new WorkLease(row.GetString(0), row.GetGuid(1), row.IsDBNull(2) ? null : row.GetGuid(2), row.GetInt64(3), request.Owner),
        cancellationToken,
        ("owner", request.Owner),
        ("duration", request.Duration),
        ("max", request.Max),
        ("only_user", request.OnlyUserId),
        ("only_session", request.OnlySessionId));

    public override async Task<RowId?> FindCallAsync(DbContext context, string providerCallId, CancellationToken cancellationToken) =>
        await ReadRowsAsync(context, PostgreSqlFunctions.FindCall, "@call", cancellationToken, ("call", StoredText.Clean(providerCallId))) is [var found] ? found : null;

    public override async Task<RowId?> FindAttemptAsync(DbContext context, Guid attemptId, CancellationToken cancellationToken) =>
        await ReadRowsAsync(context, PostgreSqlFunctions.FindAttempt, "@attempt", cancellationToken, ("attempt", attemptId)) is [var found] ? found : null;

    public override async Task<RowId?> FindLastCallToAsync(DbContext context, string phoneNumber, DateTimeOffset since, CancellationToken cancellationToken) =>
        await ReadRowsAsync(context, PostgreSqlFunctions.FindLastCall, "@number, @since", cancellationToken, ("number", StoredText.Clean(phoneNumber)), ("since", since.ToUniversalTime())) is [var found] ? found : null;

    public override async Task<bool> RemoveSuppressionAsync(DbContext context, string numberHash, CancellationToken cancellationToken)
    {
        await using var command = PostgreSqlCommands.Create(context, $"SELECT {PostgreSqlCommands.Qualify(context, PostgreSqlSuppressions.Remove)}(@hash)", ("hash", numberHash));
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public override Task<bool> HasUndeliveredAsync(DbContext context, CancellationToken cancellationToken) => Task.FromResult(true);

    public override Task<IReadOnlyList<RowId>> LeaseUndeliveredAsync(DbContext context, int max, TimeSpan duration, CancellationToken cancellationToken) =>
        ReadRowsAsync(context, PostgreSqlFunctions.LeaseNotifications, "@duration, @max", cancellationToken, ("duration", duration), ("max", max));

    public override Task<IReadOnlyList<RowId>> FindOldTranscriptsAsync(DbContext context, DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        ReadRowsAsync(context, PostgreSqlFunctions.OldTranscripts, "@before, @max", cancellationToken, ("before", before.ToUniversalTime()), ("max", max));

    public override Task<IReadOnlyList<RowId>> FindOldJournalsAsync(DbContext context, DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        ReadRowsAsync(context, PostgreSqlFunctions.OldJournals, "@before, @max", cancellationToken, ("before", before.ToUniversalTime()), ("max", max));

    public override Task<IReadOnlyList<RowId>> FindOldKeysAsync(DbContext context, TimeSpan kept, int max, CancellationToken cancellationToken) =>
        ReadRowsAsync(context, PostgreSqlFunctions.OldKeys, "@kept, @max", cancellationToken, ("kept", kept), ("max", max));

    private static Task<IReadOnlyList<RowId>> ReadRowsAsync(DbContext context, string function, string arguments, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters) =>
        ReadAsync(
            context,
            $"SELECT user_id, id FROM {PostgreSqlCommands.Qualify(context, function)}({arguments})",
            row => new RowId(row.GetString(0), row.GetGuid(1)),
            cancellationToken,
            parameters);

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(DbContext context, string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await using var command = PostgreSqlCommands.Create(context, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
