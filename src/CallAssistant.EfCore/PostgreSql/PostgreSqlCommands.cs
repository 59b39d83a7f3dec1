using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>Commands that Entity Framework has no words for.</summary>
internal static class PostgreSqlCommands
{
    /// <summary>A command on the context's open connection, inside its transaction if there is one. Parameters that the text does not use are left out.</summary>
    public static DbCommand Create(DbContext context, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (name, value) in parameters)
        {
            if (sql.Contains($"@{name}", StringComparison.Ordinal))
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }
        }

        return command;
    }

    /// <summary>A name in the schema that the context's tables are in.</summary>
    public static string Qualify(DbContext context, string name) =>
        context.Model.FindEntityType(typeof(CallTask))?.GetSchema() is { } schema ? $"{Quote(schema)}.{name}" : name;

    public static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
