using System.Data.Common;

namespace CallAssistant.Host.Configuration;

/// <summary>Which database a connection string is for: SQLite has a file, PostgreSQL has a host.</summary>
internal static class DatabaseChoice
{
    /// <exception cref="ArgumentException">The text is no connection string.</exception>
    public static bool NamesPostgreSql(string connectionString) => new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Host");

    public static CallAssistantBuilder UseDatabase(this CallAssistantBuilder builder, string connectionString) =>
        NamesPostgreSql(connectionString) ? builder.UsePostgreSql(connectionString) : builder.UseSqlite(connectionString);
}
