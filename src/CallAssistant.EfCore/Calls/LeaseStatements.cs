using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>What is done to a lease that is held, written down once for each model and table. Each statement finds the row only while the lease is held. Safe for concurrent use.</summary>
internal sealed class LeaseStatements
{
    private static readonly ConditionalWeakTable<IEntityType, LeaseStatements> Written = [];

    private readonly StatementColumn _userId, _id, _epoch, _owner, _until;
    private readonly string _hold, _release, _renew;

    private LeaseStatements(IEntityType table, ISqlGenerationHelper sql)
    {
        _userId = Of(nameof(CallTask.UserId), "user");
        _id = Of(nameof(CallTask.Id), "id");
        _epoch = Of(Lease.Epoch, "epoch");
        _owner = Of(Lease.Owner, "owner");
        _until = Of(Lease.Until, "until");

        _hold = Update(_owner.IsParameter);
        _release = Update($"{_owner.Column} = NULL, {_until.Column} = NULL");
        _renew = Update(_until.IsParameter);

        StatementColumn Of(string property, string parameter) => new(table.FindProperty(property)!, parameter, sql);
        string Update(string set) => $"UPDATE {sql.DelimitIdentifier(table.GetTableName()!, table.GetSchema())} SET {set} "
            + $"WHERE {_userId.IsParameter} AND {_id.IsParameter} AND {_epoch.IsParameter} AND {_owner.IsParameter}";
    }

    /// <summary>Makes sure that the lease is held, and stays held until the transaction ends: the row is written, so it is locked.</summary>
    /// <returns>False when it is lost.</returns>
    public static Task<bool> HoldAsync(DbContext context, WorkLease lease, CancellationToken cancellationToken) => RunAsync(context, lease, of => of._hold, until: null, cancellationToken);

    /// <summary>Gives the lease back.</summary>
    /// <returns>False when it is lost.</returns>
    public static Task<bool> ReleaseAsync(DbContext context, WorkLease lease, CancellationToken cancellationToken) => RunAsync(context, lease, of => of._release, until: null, cancellationToken);

    /// <summary>Holds the lease for longer.</summary>
    /// <returns>False when it is lost.</returns>
    public static Task<bool> RenewAsync(DbContext context, WorkLease lease, DateTimeOffset until, CancellationToken cancellationToken) => RunAsync(context, lease, of => of._renew, until, cancellationToken);

    private static async Task<bool> RunAsync(DbContext context, WorkLease lease, Func<LeaseStatements, string> sql, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var table = context.Model.FindEntityType(lease.SessionId is null ? typeof(CallTask) : typeof(CallSession))!;
        var statements = Written.TryGetValue(table, out var written) ? written : Written.GetValue(table, type => new LeaseStatements(type, context.GetService<ISqlGenerationHelper>()));
        await using var statement = StoreStatement.On(context, sql(statements));
        statements._userId.Add(statement.Command, lease.UserId);
        statements._id.Add(statement.Command, lease.SessionId ?? lease.TaskId);
        statements._epoch.Add(statement.Command, lease.Epoch);
        statements._owner.Add(statement.Command, lease.Owner);
        if (until is { } end)
        {
            statements._until.Add(statement.Command, end);
        }

        return await statement.Command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}
