using CallAssistant.Benchmarks.Store;
using Npgsql;

namespace CallAssistant.Benchmarks.Live;

/// <summary>A fresh database for one run; it is gone when it is disposed.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly PostgreSqlServer? _server;
    private readonly string _name = $"callassistant_bench_{Guid.NewGuid():n}";

    private TestDatabase(PostgreSqlServer? server) => _server = server;

    /// <summary>What the host is told. On PostgreSQL it owns its tables, and row level security is forced on them.</summary>
    public string ConnectionString => _server is null
        ? $"Data Source={Path.Combine(Folder, "calls.db")}"
        : new NpgsqlConnectionStringBuilder(_server.Superuser) { Database = _name, Username = _name, Password = _name }.ToString();

    private string Folder => Path.Combine(Path.GetTempPath(), _name);

    public static async Task<TestDatabase> CreateAsync(Arguments arguments)
    {
        if (!arguments.UsesPostgreSql)
        {
            var file = new TestDatabase(server: null);
            Directory.CreateDirectory(file.Folder);
            return file;
        }

        var database = new TestDatabase(await PostgreSqlServer.StartAsync());
        await database.ExecuteAsync($"CREATE ROLE {database._name} LOGIN PASSWORD '{database._name}'", $"CREATE DATABASE {database._name} OWNER {database._name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null)
        {
            Directory.Delete(Folder, recursive: true);
            return;
        }

        await ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)", $"DROP ROLE {_name}");
        await _server.DisposeAsync();
    }

    private async Task ExecuteAsync(params IEnumerable<string> statements)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server!.Superuser) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
