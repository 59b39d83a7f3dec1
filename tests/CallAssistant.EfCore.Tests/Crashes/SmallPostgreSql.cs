using CallAssistant.EfCore.Tests.PostgreSql;
using Npgsql;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>
/// A PostgreSQL of a test's own with a database that soon has no room: on a small file system where mounting is allowed, else with a trigger that fails as a full disk does, in the midst of a
/// transaction.
/// </summary>
internal sealed class SmallPostgreSql : IAsyncDisposable
{
    private const int Megabytes = 24;
    private const int FreeBytes = 1 << 20;

    private readonly PrivateCluster _cluster;
    private readonly NpgsqlConnection _superuser;
    private SmallFileSystem? _files;

    private SmallPostgreSql(PrivateCluster cluster) => (_cluster, _superuser) = (cluster, new NpgsqlConnection(cluster.ConnectionString));

    /// <summary>True for a file system of its own.</summary>
    public bool IsReal => _files is not null;

    /// <summary>How the owner of the database connects.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_cluster.ConnectionString) { Username = "app", Password = "app", Database = "calls" }.ToString();

    public static async Task<SmallPostgreSql> StartAsync(CancellationToken cancellationToken)
    {
        var server = new SmallPostgreSql(await PrivateCluster.StartAsync());
        try
        {
            await server.CreateDatabaseAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Leaves little room for what comes after the tables were made.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        // What was written until now takes its place on the disk, and what was deleted gives it back.
        await CheckpointAsync(cancellationToken);
        if (_files is not null)
        {
            _files.Fill(FreeBytes);
            return;
        }

        await RunOnCallsAsync(
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF pg_relation_size(TG_RELID) > 16384 THEN
                    RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full';
                END IF;
                RETURN NULL;
            END $$;
            CREATE TRIGGER refuse AFTER INSERT ON notifications FOR EACH STATEMENT EXECUTE FUNCTION refuse();
            """,
            cancellationToken);
    }

    public async Task MakeRoomAsync(CancellationToken cancellationToken)
    {
        if (_files is not null)
        {
            _files.MakeRoom();
            return;
        }

        await RunOnCallsAsync("DROP TRIGGER refuse ON notifications", cancellationToken);
    }

    /// <summary>Everything that was committed reaches its file. Fails if the server ended this connection, which has been open from the start: it does so to all when it has to start afresh.</summary>
    public Task CheckpointAsync(CancellationToken cancellationToken) => RunAsync(_superuser, "CHECKPOINT", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _superuser.DisposeAsync();
        if (_files is not null)
        {
            // A server that is dead holds no file open, and need not write any more to a disk that may be full.
            await _cluster.KillAsync();
            _files.Dispose();
        }

        await _cluster.DisposeAsync();
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        await _superuser.OpenAsync(cancellationToken);
        await RunAsync(_superuser, "CREATE ROLE app LOGIN PASSWORD 'app'", cancellationToken);
        var folder = _cluster.MakeFolder("small");
        _files = Directory.Exists(_cluster.Data) ? SmallFileSystem.TryMount(folder, Megabytes) : null;
        if (_files is null)
        {
            await RunAsync(_superuser, "CREATE DATABASE calls OWNER app", cancellationToken);
            return;
        }

        _files.GiveToOwnerOf(_cluster.Data);
        await RunAsync(_superuser, $"CREATE TABLESPACE small LOCATION '{folder}'", cancellationToken);
        await RunAsync(_superuser, "CREATE DATABASE calls OWNER app TABLESPACE small", cancellationToken);
    }

    private async Task RunOnCallsAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_cluster.ConnectionString) { Database = "calls" }.ToString());
        await connection.OpenAsync(cancellationToken);
        await RunAsync(connection, sql, cancellationToken);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
