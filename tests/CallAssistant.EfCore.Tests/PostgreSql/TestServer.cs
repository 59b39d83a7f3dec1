using Npgsql;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>The PostgreSQL server of the tests, whose superuser <c>CALLASSISTANT_TEST_POSTGRES</c> names.</summary>
internal static class TestServer
{
    public const string Owner = "callassistant_test_owner";
    public const string App = "callassistant_test_app";

    private const string Variable = "CALLASSISTANT_TEST_POSTGRES";
    private const string Password = "callassistant";
    private const int CopyAttempts = 50;

    /// <summary>False where the tests that need it are skipped.</summary>
    public static bool IsThere => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    private static string Superuser
    {
        get
        {
            Require();
            return Environment.GetEnvironmentVariable(Variable)!;
        }
    }

    /// <summary>Skips the running test where there is no server.</summary>
    public static void Require() => Assert.SkipUnless(IsThere, $"No PostgreSQL: {Variable} is not set. Run ./test.sh, which starts one.");

    /// <summary>A new database of the owner's, copied from another.</summary>
    public static async Task<string> CreateDatabaseAsync(string template = "template0")
    {
        await MakeRoleAsync(Owner);
        var name = $"ca_{Guid.NewGuid():n}";
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await RunAsync("postgres", $"CREATE DATABASE {name} TEMPLATE {template} OWNER {Owner}");
                return name;
            }
            catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.ObjectInUse && attempt < CopyAttempts)
            {
                // The server itself looks into the template now and then, as its vacuum does.
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    public static async Task DropDatabaseAsync(string database) => await RunAsync("postgres", $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    /// <summary>The connection string of a role; of the superuser when it is null.</summary>
    public static string ConnectionString(string database, string? role, string name = "test")
    {
        var parsed = new NpgsqlConnectionStringBuilder(Superuser) { Database = database, ApplicationName = name, MaxPoolSize = 20, Timeout = 300, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 1 };
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
    public static Task GrantAsync(string database, string schema) => RunAsync(
        database,
        $"GRANT USAGE ON SCHEMA {schema} TO {App}",
        $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {App}",
        $"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {schema} TO {App}");

    public static Task MakeRoleAsync(string role) =>
        RunAsync("postgres", $"DO $$ BEGIN CREATE ROLE {role} LOGIN PASSWORD '{Password}'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
}
