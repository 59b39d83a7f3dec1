using System.Data.Common;
using Npgsql;

namespace CallAssistant.EfCore;

/// <summary>Settings of the PostgreSQL store. Checked when the host starts.</summary>
public sealed class PostgreSqlStoreOptions
{
    /// <summary>The connection string, for example <c>Host=db;Database=calls;Username=callassistant;Password=…</c>. <c>Maximum Pool Size</c> bounds how much is done at once, 100 when it is not said.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// How many different statements the server keeps prepared for each connection, 0 to 1,000; a connection string that says <c>Max Auto Prepare</c> overrules it. Write 0 behind a pooler that
    /// hands a connection to others between two transactions and does not follow prepared statements.
    /// </summary>
    /// <value>100 by default.</value>
    public int MaxPreparedStatements { get; set; } = 100;

    /// <summary>The connection string as it is used.</summary>
    internal string ToConnectionString()
    {
        // Npgsql's own builder says of every setting that it is there; what was written, only the plain one tells.
        var written = new DbConnectionStringBuilder { ConnectionString = ConnectionString }.Keys.Cast<string>();
        var parsed = new NpgsqlConnectionStringBuilder(ConnectionString);
        if (!written.Any(key => key.Replace(" ", "", StringComparison.Ordinal).Equals("MaxAutoPrepare", StringComparison.OrdinalIgnoreCase)))
        {
            parsed.MaxAutoPrepare = MaxPreparedStatements;
        }

        return parsed.ToString();
    }
}
