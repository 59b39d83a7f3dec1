using CallAssistant.EfCore;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Puts CallAssistant's tables into a context of your own.</summary>
public static class CallAssistantModelBuilderExtensions
{
    /// <summary>
    /// Adds CallAssistant's tables to the model of a context on SQLite or PostgreSQL; call it in <c>OnModelCreating</c>. Migrations that you add afterwards create them; end the first such migration
    /// with <see cref="Migrations.CallAssistantMigrationBuilderExtensions.CreateCallAssistantObjects"/>, and the one that creates <c>call_suppressions</c> with
    /// <see cref="Migrations.CallAssistantMigrationBuilderExtensions.CreateCallAssistantSuppressions"/>. Queries on these tables show the rows of one user (<c>call_suppressions</c> has none) inside of
    /// <see cref="CallAssistantDatabaseExtensions.BeginCallAssistantTransactionAsync"/>, and none outside of it.
    /// </summary>
    /// <param name="modelBuilder">The model.</param>
    /// <param name="schema">The PostgreSQL schema that the tables go into; null for the default one. SQLite has no schemas.</param>
    /// <returns>The model.</returns>
    public static ModelBuilder UseCallAssistant(this ModelBuilder modelBuilder, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        CallAssistantModel.AddTables(modelBuilder, schema);
        return modelBuilder;
    }
}
