using CallAssistant.Conformance;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CallAssistant.EfCore.Tests.OwnContext;

/// <summary>An application on SQLite.</summary>
public sealed class SqliteOwnContextHost : OwnContextHost<AppOnSqlite>
{
    private readonly FakeTimeProvider _time;
    private readonly string _directory;
    private readonly bool _isFirst;

    public SqliteOwnContextHost()
        : this(Directory.CreateTempSubdirectory("callassistant-").FullName, new FakeTimeProvider(Records.Start.AddDays(1)), isFirst: true)
    {
    }

    private SqliteOwnContextHost(string directory, FakeTimeProvider time, bool isFirst)
    {
        (_directory, _time, _isFirst) = (directory, time, isFirst);
        Open(_time, context => context.UseSqlite(ConnectionString));
    }

    private string ConnectionString => $"Data Source={Path.Combine(_directory, "app.db")}";

    public override async ValueTask StartAsync()
    {
        await using var context = CreateContext();
        if (IsWhole)
        {
            await context.Database.MigrateAsync();
        }
        else
        {
            await CreateSabotagedTablesAsync();
        }
    }

    public override ValueTask<DateTimeOffset> NowAsync() => new(_time.GetUtcNow());

    public override ValueTask AdvanceAsync(TimeSpan by)
    {
        _time.Advance(by);
        return default;
    }

    public override ValueTask<StoreHost> JoinAsync() => new(new SqliteOwnContextHost(_directory, _time, isFirst: false));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_isFirst)
        {
            await using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
            Directory.Delete(_directory, recursive: true);
        }
    }
}
