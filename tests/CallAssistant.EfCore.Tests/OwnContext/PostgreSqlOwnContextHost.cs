using CallAssistant.Conformance;
using CallAssistant.EfCore.Tests.PostgreSql;
using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore.Tests.OwnContext;

/// <summary>An application on PostgreSQL, whose context retries by itself as such applications do.</summary>
public sealed class PostgreSqlOwnContextHost : OwnContextHost<AppOnPostgreSql>
{
    private static readonly DatabasePool Databases = new(MigrateAsync, AppDbContext.Schema);
    private readonly bool _isFirst;

    public PostgreSqlOwnContextHost()
    {
        _isFirst = true;
    }

    private PostgreSqlOwnContextHost(string name)
    {
        Name = name;
        Open(TestServer.App, "another process");
    }

    /// <summary>The name of the database.</summary>
    public string Name { get; private set; } = "";

    public override async ValueTask StartAsync()
    {
        if (IsWhole)
        {
            Name = await Databases.RentAsync();
            Open(TestServer.App, "test");
            return;
        }

        Name = await TestServer.CreateDatabaseAsync();
        await TestServer.RunAsync(Name, $"CREATE SCHEMA {AppDbContext.Schema} AUTHORIZATION {TestServer.Owner}");
        Open(TestServer.Owner, "test");
        await CreateSabotagedTablesAsync();
        await DatabasePool.StopClockAsync(Name, AppDbContext.Schema);
    }

    public override async ValueTask<DateTimeOffset> NowAsync() => await DatabasePool.NowAsync(Name);

    public override async ValueTask AdvanceAsync(TimeSpan by) => await DatabasePool.AdvanceAsync(Name, by);

    public override ValueTask<StoreHost> JoinAsync() => new(new PostgreSqlOwnContextHost(Name));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_isFirst && Name.Length > 0)
        {
            await (IsWhole ? Databases.ReturnAsync(Name) : TestServer.DropDatabaseAsync(Name));
        }
    }

    private static async Task MigrateAsync(string name)
    {
        await using var context = new AppOnPostgreSql(new DbContextOptionsBuilder<AppOnPostgreSql>().UseNpgsql(TestServer.ConnectionString(name, TestServer.Owner)).Options);
        await context.Database.MigrateAsync();
    }

    private void Open(string role, string process) =>
        Open(TimeProvider.System, context => context.UseNpgsql(TestServer.ConnectionString(Name, role, process), npgsql => npgsql.EnableRetryOnFailure()));
}
