using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Benchmarks.Store;

/// <summary>SQLite files in a directory of their own.</summary>
internal sealed class SqliteDatabase : TestedDatabase
{
    private readonly string _directory = Directory.CreateTempSubdirectory("callassistant-bench-").FullName;

    private SqliteDatabase()
    {
    }

    public override string Name => "SQLite";

    public override string Explain => "EXPLAIN QUERY PLAN";

    private string StoreFile => Path.Combine(_directory, "store.db");

    public static async Task<SqliteDatabase> CreateAsync()
    {
        var database = new SqliteDatabase();
        await using var store = database.OpenStore();
        await MigrateAsync(store, CancellationToken.None);
        return database;
    }

    public override async Task<DbConnection> OpenBareAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(Path.Combine(_directory, "bare.db"), cancellationToken);
        await ExecuteAsync(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", cancellationToken);
        return connection;
    }

    public override async Task FillAsync(Population population, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(StoreFile, cancellationToken);
        await using var interruption = cancellationToken.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
        try
        {
            // What is filled in is right by construction and need not survive a crash.
            await ExecuteAsync(
                connection,
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA cache_size = -1000000",
                cancellationToken);
            foreach (var statement in population.Fill(this).Append("ANALYZE").Append("PRAGMA journal_mode = WAL"))
            {
                await ExecuteAsync(connection, statement, cancellationToken);
            }
        }
        catch (SqliteException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    public override string Series(long count) => $"WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < {count}) SELECT n FROM series";

    public override string Id(string high, string low) => $"printf('%08x-0000-4000-8000-%012x', {high}, {low})";

    public override string Moment(string seconds) => $"strftime('%Y-%m-%dT%H:%M:%S', {seconds}, 'unixepoch') || '.0000000Z'";

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return default;
    }

    protected override void UseStore(CallAssistantBuilder builder) => builder.UseSqlite($"Data Source={StoreFile}");

    private static async Task<SqliteConnection> OpenAsync(string file, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
