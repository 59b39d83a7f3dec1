using CallAssistant.EfCore;

namespace Microsoft.EntityFrameworkCore.Migrations;

/// <summary>Creates what a migration of your own context needs beside the tables. In the namespace that generated migrations use.</summary>
public static class CallAssistantMigrationBuilderExtensions
{
    /// <summary>
    /// Creates the two views; on PostgreSQL also row level security on every table and the functions of the worker. Call it at the end of <c>Up</c>, after the tables. What it
    /// creates is the same in all later versions: where one needs more, it brings a method of its own for the migration that you add then.
    /// </summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="schema">The schema of the tables on PostgreSQL: what <see cref="CallAssistantModelBuilderExtensions.UseCallAssistant"/> was given, else the default schema of your model (<c>HasDefaultSchema</c>); null when there is neither.</param>
    /// <returns>The migration.</returns>
    /// <exception cref="NotSupportedException">The migration is for neither SQLite nor PostgreSQL.</exception>
    public static MigrationBuilder CreateCallAssistantObjects(this MigrationBuilder migrationBuilder, string? schema = null) =>
        migrationBuilder.Run(DatabaseObjects.Create, schema);

    /// <summary>Drops what <see cref="CreateCallAssistantObjects"/> created. Call it at the beginning of <c>Down</c>, before the tables.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="schema">The schema of the tables on PostgreSQL: what <see cref="CallAssistantModelBuilderExtensions.UseCallAssistant"/> was given, else the default schema of your model (<c>HasDefaultSchema</c>); null when there is neither.</param>
    /// <returns>The migration.</returns>
    /// <exception cref="NotSupportedException">The migration is for neither SQLite nor PostgreSQL.</exception>
    public static MigrationBuilder DropCallAssistantObjects(this MigrationBuilder migrationBuilder, string? schema = null) =>
        migrationBuilder.Run(DatabaseObjects.Drop, schema);

    /// <summary>
    /// Creates what the table <c>call_suppressions</c> needs: on PostgreSQL row level security and the function that takes a number off it, on SQLite nothing. Call it at the end of <c>Up</c> of the migration that
    /// creates this table, after <see cref="CreateCallAssistantObjects"/> where both are created in one.
    /// </summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="schema">As for <see cref="CreateCallAssistantObjects"/>.</param>
    /// <returns>The migration.</returns>
    /// <exception cref="NotSupportedException">The migration is for neither SQLite nor PostgreSQL.</exception>
    public static MigrationBuilder CreateCallAssistantSuppressions(this MigrationBuilder migrationBuilder, string? schema = null) =>
        migrationBuilder.Run(DatabaseObjects.CreateSuppressions, schema);

    /// <summary>Drops what <see cref="CreateCallAssistantSuppressions"/> created. Call it at the beginning of <c>Down</c>, before the table.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="schema">As for <see cref="CreateCallAssistantObjects"/>.</param>
    /// <returns>The migration.</returns>
    /// <exception cref="NotSupportedException">The migration is for neither SQLite nor PostgreSQL.</exception>
    public static MigrationBuilder DropCallAssistantSuppressions(this MigrationBuilder migrationBuilder, string? schema = null) =>
        migrationBuilder.Run(DatabaseObjects.DropSuppressions, schema);

    private static MigrationBuilder Run(this MigrationBuilder migrationBuilder, Func<string?, string?, IEnumerable<string>> statements, string? schema)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        foreach (var statement in statements(migrationBuilder.ActiveProvider, schema))
        {
            migrationBuilder.Sql(statement);
        }

        return migrationBuilder;
    }
}
