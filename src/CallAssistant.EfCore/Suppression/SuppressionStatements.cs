using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>Adds to the suppression list in a statement that never conflicts: Entity Framework has no words for that.</summary>
internal static class SuppressionStatements
{
    /// <returns>True when the number was not on the list.</returns>
    public static async Task<bool> AddAsync(DbContext context, StoreDialect dialect, string phoneNumber, CancellationToken cancellationToken)
    {
        var now = await dialect.GetNowAsync(context, cancellationToken);
        var sql = context.GetService<ISqlGenerationHelper>();
        var table = context.Model.FindEntityType(typeof(SuppressionRow))!;
        var hash = new StatementColumn(table.FindProperty(nameof(SuppressionRow.NumberHash))!, "hash", sql);
        var createdAt = new StatementColumn(table.FindProperty(nameof(SuppressionRow.CreatedAt))!, "created_at", sql);
        await using var statement = StoreStatement.On(
            context,
            $"INSERT INTO {sql.DelimitIdentifier(table.GetTableName()!, table.GetSchema())} ({hash.Column}, {createdAt.Column}) VALUES ({hash.Parameter}, {createdAt.Parameter}) ON CONFLICT DO NOTHING");
        hash.Add(statement.Command, SuppressionTable.HashOf(phoneNumber));
        createdAt.Add(statement.Command, now);
        return await statement.Command.ExecuteNonQueryAsync(cancellationToken) > 0;
    }
}
