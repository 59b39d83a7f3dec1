namespace CallAssistant.EfCore;

/// <summary>What stands in a database beside the tables, as statements in order.</summary>
internal static class DatabaseObjects
{
    public static IEnumerable<string> Create(string? provider, string? schema)
    {
        if (Providers.IsSqlite(provider))
        {
            return [SqliteViews.TasksWithSessions, SqliteViews.SessionsWithData];
        }

        var qualify = Qualifier(provider, schema);
        return PostgreSqlViews.Create(qualify).Concat(PostgreSqlFunctions.Create(qualify, Literal(schema))).Concat(PostgreSqlPolicies.Create(qualify));
    }

    public static IEnumerable<string> Drop(string? provider, string? schema)
    {
        if (Providers.IsSqlite(provider))
        {
            return [SqliteViews.DropSessionsWithData, SqliteViews.DropTasksWithSessions];
        }

        var qualify = Qualifier(provider, schema);
        return PostgreSqlViews.Drop(qualify).Concat(PostgreSqlPolicies.Drop(qualify)).Concat(PostgreSqlFunctions.Drop(qualify));
    }

    /// <summary>What came with the suppression list.</summary>
    public static IEnumerable<string> CreateSuppressions(string? provider, string? schema) =>
        Providers.IsSqlite(provider) ? [] : PostgreSqlSuppressions.Create(Qualifier(provider, schema), Literal(schema));

    public static IEnumerable<string> DropSuppressions(string? provider, string? schema) =>
        Providers.IsSqlite(provider) ? [] : PostgreSqlSuppressions.Drop(Qualifier(provider, schema));

    private static string Literal(string? schema) => schema is null ? "current_schema()" : $"'{schema.Replace("'", "''", StringComparison.Ordinal)}'";

    private static Func<string, string> Qualifier(string? provider, string? schema)
    {
        if (!Providers.IsPostgreSql(provider))
        {
            throw Providers.NotSupported(provider);
        }

        return name => schema is null ? name : $"{PostgreSqlCommands.Quote(schema)}.{name}";
    }
}
