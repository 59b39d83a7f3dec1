using Microsoft.Data.Sqlite;

namespace CallAssistant.EfCore;

/// <summary>Settings of the SQLite store. Checked when the host starts.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The connection string, for example <c>Data Source=callassistant.db</c>. Must name a file: what is in memory only is not durable.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>How long a statement waits for another process that writes, before it is tried again. From 1 millisecond to 1 minute.</summary>
    /// <value>5 seconds by default: a process that writes without a pause leaves others small gaps only.</value>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The connection string as it is used: foreign keys on, and no second waiting loop in the driver.</summary>
    internal string ToConnectionString() => new SqliteConnectionStringBuilder(ConnectionString) { ForeignKeys = true, DefaultTimeout = 1 }.ToString();
}
