using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CallAssistant.Benchmarks.Store;

/// <summary>A PostgreSQL database with an owner, and a role without rights of its own that the store connects as: row level security binds it.</summary>
internal sealed class PostgreSqlDatabase : TestedDatabase
{
    private readonly PostgreSqlServer _server;
    private readonly string _name = $"callassistant_bench_{Guid.NewGuid():n}";

    private PostgreSqlDatabase(PostgreSqlServer server)
    {
        _server = server;
    }

    public override string Name => "PostgreSQL";

    public override string Explain => "EXPLAIN (COSTS OFF)";

    private string Owner => $"{_name}_owner";

    private string App => $"{_name}_app";

    public static async Task<PostgreSqlDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var database = new PostgreSqlDatabase(await PostgreSqlServer.StartAsync());
        try
        {
            await database.MakeAsync(cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public override async Task<DbConnection> OpenBareAsync(CancellationToken cancellationToken) => await OpenAsync(_name, cancellationToken);

    public override async Task FillAsync(Population population, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(_name, cancellationToken);

        // What is filled in is right by construction: foreign keys are not looked up.
        await ExecuteAsync(connection, "SET session_replication_role = replica", cancellationToken);
        foreach (var statement in population.Fill(this).Append("VACUUM (ANALYZE) call_tasks").Append("VACUUM (ANALYZE) call_sessions").Append("CHECKPOINT"))
        {
            await ExecuteAsync(connection, statement, cancellationToken);
        }
    }

    public override string Series(long count) => $"SELECT generate_series(1, {count}::bigint) AS n";

    public override string Id(string high, string low) => $"(lpad(to_hex({high}), 8, '0') || '-0000-4000-8000-' || lpad(to_hex({low}), 12, '0'))::uuid";

    public override string Moment(string seconds) => $"to_timestamp({seconds})";

    public override async ValueTask DisposeAsync()
    {
        await using (_server)
        {
            await using var connection = await OpenAsync("postgres", CancellationToken.None);
            foreach (var statement in new[] { $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", $"DROP ROLE IF EXISTS {App}", $"DROP ROLE IF EXISTS {Owner}" })
            {
                await ExecuteAsync(connection, statement, CancellationToken.None);
            }
        }
    }

    protected override void UseStore(CallAssistantBuilder builder) => builder.UsePostgreSql(ConnectionString(App));

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        await using (var connection = await OpenAsync("postgres", cancellationToken))
        {
            foreach (var statement in new[] { $"CREATE ROLE {Owner} LOGIN PASSWORD '{_name}'", $"CREATE ROLE {App} LOGIN PASSWORD '{_name}'", $"CREATE DATABASE {_name} OWNER {Owner}" })
            {
                await ExecuteAsync(connection, statement, cancellationToken);
            }
        }

        await using (var owners = Open(builder => builder.UsePostgreSql(ConnectionString(Owner))))
        {
            await MigrateAsync(owners, cancellationToken);
        }

        await using var superuser = await OpenAsync(_name, cancellationToken);
        await ExecuteAsync(
            superuser,
            $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {App}; GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {App}",
            cancellationToken);
    }

    private string ConnectionString(string role) => new NpgsqlConnectionStringBuilder(_server.Superuser) { Database = _name, Username = role, Password = _name }.ToString();

    private async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server.Superuser) { Database = database, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
