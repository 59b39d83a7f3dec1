using CallAssistant.Conformance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CallAssistant.EfCore.Tests.Sqlite;

/// <summary>The migrations of the ready context, one by one: what a host runs that goes back to an earlier version, and forth again.</summary>
public sealed class SqliteMigrationTests : IAsyncLifetime
{
    private const string First = "20261101000000_Initial";
    private const string Views = "SELECT sql AS Value FROM sqlite_master WHERE type = 'view' ORDER BY name";

    private readonly Records _records = new(1);
    private SqliteStoreHost _host = null!;
    private SqliteCallAssistantDbContext _context = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IMigrator Migrator => _context.GetService<IMigrator>();

    public async ValueTask InitializeAsync()
    {
        _host = await SqliteStoreHost.CreateAsync();
        _context = new(new DbContextOptionsBuilder<SqliteCallAssistantDbContext>().UseSqlite($"Data Source={_host.File};Pooling=False").Options);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Migrations_DownStepByStepAndUp_LeaveNothingBehindAndWorkAgain()
    {
        foreach (var target in _context.Database.GetMigrations().Reverse().Skip(1).Append(Migration.InitialDatabase))
        {
            await Migrator.MigrateAsync(target, Token);
        }

        Assert.Empty(await QueryAsync("SELECT name AS Value FROM sqlite_master WHERE name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"));
        await Migrator.MigrateAsync(cancellationToken: Token);

        var task = _records.Task("a");
        await using var store = _host.Join();
        await store.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [task] }, Token);
        Assert.Equal(task.Id, (await store.Calls.FindTaskAsync("a", task.Id, Token))!.Id);
    }

    [Fact]
    public async Task Migrations_OneStepDownAndUp_KeepWhatIsStored()
    {
        var (task, session) = await Everything.StoreAsync(_host, _records, "a", "word");
        var (storedTask, storedSession) = (await _host.Calls.FindTaskAsync("a", task.Id, Token), await _host.Calls.FindSessionAsync("a", session.Id, Token));

        await Migrator.MigrateAsync(First, Token);
        Assert.Equal([session.Id.ToString()], await QueryAsync("SELECT id AS Value FROM call_sessions_with_data WHERE full_text LIKE 'human: word%'"));
        await Migrator.MigrateAsync(cancellationToken: Token);

        await using var store = _host.Join();
        Assert.Equivalent(storedTask, await store.Calls.FindTaskAsync("a", task.Id, Token), strict: true);
        Assert.Equivalent(storedSession, await store.Calls.FindSessionAsync("a", session.Id, Token), strict: true);
        Assert.Equal(["1"], await QueryAsync("SELECT count(*) AS Value FROM call_transcripts t JOIN call_sessions s ON s.id = t.session_id AND s.created_at = t.created_at"));
    }

    /// <summary>A file of the first version may have views that an old SQLite cannot read.</summary>
    [Fact]
    public async Task Migrations_FileOfTheFirstVersion_GetsTheViewsOfToday()
    {
        var today = await QueryAsync(Views);
        await Migrator.MigrateAsync(First, Token);
        await _context.Database.ExecuteSqlRawAsync(
            """
            DROP VIEW call_tasks_with_sessions;
            CREATE VIEW call_tasks_with_sessions AS SELECT json_group_array(id ORDER BY attempt) FROM call_sessions;
            """,
            Token);

        await Migrator.MigrateAsync(cancellationToken: Token);

        Assert.Equal(today, await QueryAsync(Views));
    }

    private Task<List<string>> QueryAsync(string sql) => _context.Database.SqlQueryRaw<string>(sql).ToListAsync(Token);
}
