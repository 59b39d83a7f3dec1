using System.Collections.Concurrent;
using Npgsql;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>The PostgreSQL server of the tests, whose superuser <c>CALLASSISTANT_TEST_POSTGRES</c> names. Databases are copied from one that was migrated once.</summary>
internal static class TestServer
{
    public const string Owner = "callassistant_test_owner";
    public const string App = "callassistant_test_app";

    private const string Variable = "CALLASSISTANT_TEST_POSTGRES";
    private const string Password = "callassistant";
    private const string Start = "2026-03-03 09:00:00Z";
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private static readonly ConcurrentBag<string> Idle = [];

    /// <summary>Drops all databases of this run.</summary>
    public static async Task CleanAsync()
    {
        foreach (var database in Idle)
        {
            await DropDatabaseAsync(database);
        }

        if (Template.IsValueCreated)
        {
            await DropDatabaseAsync(await Template.Value);
        }
    }

    private static string Superuser
    {
        get
        {
            var value = Environment.GetEnvironmentVariable(Variable);
            Assert.SkipWhen(string.IsNullOrEmpty(value), $"No PostgreSQL: {Variable} is not set. Run ./test.sh, which starts one.");
            return value!;
        }
    }

    /// <summary>A migrated, empty database with a clock that stands still until it is turned.</summary>
    public static async Task<string> RentDatabaseAsync()
    {
        _ = Superuser;
        return Idle.TryTake(out var idle) ? idle : await CreateAsync(await Template.Value);
    }

    /// <summary>Gives a database back for the next test: making one takes longer than emptying it.</summary>
    public static async Task ReturnDatabaseAsync(string database)
    {
        await RunAsync(database, [.. CallAssistantModel.TableNames.Reverse().Select(table => $"DELETE FROM {table}"), $"UPDATE test_clock SET now = '{Start}'"]);
        Idle.Add(database);
    }

    /// <summary>A new database without anything in it.</summary>
    public static Task<string> CreateEmptyDatabaseAsync() => CreateAsync("template0");

    public static async Task DropDatabaseAsync(string database) => await RunAsync("postgres", $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    /// <summary>The connection string of a role; of the superuser when it is null.</summary>
    public static string ConnectionString(string database, string? role, string name = "test")
    {
        var parsed = new NpgsqlConnectionStringBuilder(Superuser) { Database = database, ApplicationName = name, MaxPoolSize = 20, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 1 };
        if (role is not null)
        {
            (parsed.Username, parsed.Password) = (role, Password);
        }

        return parsed.ToString();
    }

    /// <summary>Runs statements as the superuser, who passes all walls.</summary>
    public static async Task RunAsync(string database, params string[] statements)
    {
        await using var connection = await OpenAsync(database, role: null);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        await batch.ExecuteNonQueryAsync();
    }

    public static async Task<IReadOnlyList<string>> QueryAsync(string database, string sql, string? role = null)
    {
        await using var connection = await OpenAsync(database, role);
        return await QueryAsync(connection, sql);
    }

    public static async Task<IReadOnlyList<string>> QueryAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column).ToString())));
        }

        return rows;
    }

    public static async Task<NpgsqlConnection> OpenAsync(string database, string? role)
    {
        var connection = new NpgsqlConnection(ConnectionString(database, role) + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>What the documentation tells the owner to grant to the role that hosts connect with.</summary>
    public static Task GrantAsync(string database, string schema = "public") => RunAsync(
        database,
        $"GRANT USAGE ON SCHEMA {schema} TO {App}",
        $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {App}",
        $"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {schema} TO {App}");

    private static async Task<string> CreateAsync(string template)
    {
        var name = $"ca_{Guid.NewGuid():n}";
        await RunAsync("postgres", $"CREATE DATABASE {name} TEMPLATE {template} OWNER {await RoleAsync(Owner)}");
        return name;
    }

    private static async Task<string> RoleAsync(string role)
    {
        await RunAsync("postgres", $"DO $$ BEGIN CREATE ROLE {role} LOGIN PASSWORD '{Password}'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
        return role;
    }

    private static async Task<string> MakeTemplateAsync()
    {
        await RoleAsync(App);
        var name = await CreateEmptyDatabaseAsync();
        await using (var host = PostgreSqlStoreHost.Of(name, Owner))
        {
            await host.Database.MigrateAsync();
        }

        await RunAsync(
            name,
            $"CREATE TABLE test_clock AS SELECT timestamptz '{Start}' AS now",
            $"ALTER TABLE test_clock OWNER TO {Owner}",
            "CREATE OR REPLACE FUNCTION callassistant_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT now FROM test_clock'");
        await GrantAsync(name);
        return name;
    }
}
