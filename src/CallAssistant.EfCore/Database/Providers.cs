namespace CallAssistant.EfCore;

/// <summary>The databases that the store runs on, by the names of their Entity Framework providers.</summary>
internal static class Providers
{
    public static bool IsSqlite(string? provider) => provider == "Microsoft.EntityFrameworkCore.Sqlite";

    public static bool IsPostgreSql(string? provider) => provider == "Npgsql.EntityFrameworkCore.PostgreSQL";

    public static NotSupportedException NotSupported(string? provider) =>
        new($"CallAssistant stores in SQLite (Microsoft.EntityFrameworkCore.Sqlite) or PostgreSQL (Npgsql.EntityFrameworkCore.PostgreSQL), not in {provider ?? "a context without a provider"}.");
}
