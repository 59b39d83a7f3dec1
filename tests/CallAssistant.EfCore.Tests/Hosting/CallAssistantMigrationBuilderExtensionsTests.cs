using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CallAssistant.EfCore.Tests.Hosting;

/// <summary>Migrations of applications call the helpers, and are run again on new databases for years: what they create and drop stays as it was.</summary>
public sealed class CallAssistantMigrationBuilderExtensionsTests
{
    /// <param name="database">Names the database's file of statements.</param>
    /// <param name="provider">The provider of the migration.</param>
    /// <param name="schema">The schema of the tables.</param>
    [Theory]
    [InlineData("Sqlite", "Microsoft.EntityFrameworkCore.Sqlite", null)]
    [InlineData("PostgreSql", "Npgsql.EntityFrameworkCore.PostgreSQL", "calls")]
    public void CreateAndDrop_AnyVersion_AreTheSameStatements(string database, string provider, string? schema)
    {
        var migration = new MigrationBuilder(provider);
        migration.CreateCallAssistantObjects(schema).DropCallAssistantObjects(schema);

        AssertIs($"{database}.sql", migration);
    }

    [Fact]
    public void CreateAndDropSuppressions_AnyVersion_AreTheSameStatements()
    {
        var migration = new MigrationBuilder("Npgsql.EntityFrameworkCore.PostgreSQL");
        migration.CreateCallAssistantSuppressions("calls").DropCallAssistantSuppressions("calls");

        AssertIs("PostgreSqlSuppressions.sql", migration);
    }

    [Fact]
    public void CreateAndDropSuppressions_OnSqlite_AreNone() =>
        Assert.Empty(new MigrationBuilder("Microsoft.EntityFrameworkCore.Sqlite").CreateCallAssistantSuppressions().DropCallAssistantSuppressions().Operations);

    [Fact]
    public void Create_OnAnotherDatabase_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => new MigrationBuilder("Microsoft.EntityFrameworkCore.SqlServer").CreateCallAssistantObjects());

    private static void AssertIs(string name, MigrationBuilder migration)
    {
        using var file = typeof(CallAssistantMigrationBuilderExtensionsTests).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(file);
        Assert.Equal(reader.ReadToEnd(), string.Concat(migration.Operations.Cast<SqlOperation>().Select(operation => $"{operation.Sql};\n")));
    }
}
