using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>A statement that Entity Framework has no words for, or too many, on a context's open connection and inside its transaction if there is one. Parameters are added by the caller.</summary>
internal readonly struct StoreStatement : IAsyncDisposable
{
    private readonly bool _isKept;

    private StoreStatement(DbCommand command, bool isKept)
    {
        Command = command;
        _isKept = isKept;
    }

    public DbCommand Command { get; }

    /// <summary>The statement; one that the context has run before when it is kept open.</summary>
    public static StoreStatement On(DbContext context, string sql)
    {
        var kept = KeptContext.StatementsOf(context);
        if (kept is null || !kept.TryGetValue(sql, out var command))
        {
            command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            kept?.Add(sql, command);
        }

        command.Parameters.Clear();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        if (context.Database.GetCommandTimeout() is { } seconds)
        {
            command.CommandTimeout = seconds;
        }

        return new(command, kept is not null);
    }

    public ValueTask DisposeAsync() => _isKept ? default : Command.DisposeAsync();
}
