using CallAssistant.Conformance;
using CallAssistant.EfCore.Tests.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.EfCore.Tests.OwnContext;

/// <summary>What an application does with the tables in its own context.</summary>
public sealed class OwnContextTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BeginCallAssistantTransactionAsync_OnSqlite_ShowsOneUsersRowsUntilItIsOver() => await ShowsOneUsersRowsAsync(new SqliteOwnContextHost());

    [Fact]
    public async Task BeginCallAssistantTransactionAsync_OnPostgreSql_ShowsOneUsersRowsUntilItIsOver() => await ShowsOneUsersRowsAsync(new PostgreSqlOwnContextHost());

    [Fact]
    public async Task Migration_Down_LeavesTheApplicationsTablesAlone()
    {
        await using var host = new SqliteOwnContextHost();
        await host.StartAsync();
        await using var context = host.CreateContext();

        await context.Database.MigrateAsync("0", Token);

        Assert.Empty(await context.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE name LIKE 'call%'").ToListAsync(Token));
    }

    [Fact]
    public async Task Migration_DownAndUpOnPostgreSql_LeavesNothingBehindAndWorksAgain()
    {
        var name = await TestServer.CreateDatabaseAsync();
        await using var context = new AppOnPostgreSql(new DbContextOptionsBuilder<AppOnPostgreSql>().UseNpgsql(TestServer.ConnectionString(name, TestServer.Owner)).Options);
        await context.Database.MigrateAsync(Token);
        await context.Database.MigrateAsync("0", Token);
        Assert.Equal(["0|0"], await TestServer.QueryAsync(name, "SELECT (SELECT count(*) FROM pg_proc WHERE proname LIKE 'callassistant%'), (SELECT count(*) FROM pg_class WHERE relnamespace = 'calls'::regnamespace)"));

        await context.Database.MigrateAsync(Token);

        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Token));
        await context.Database.CloseConnectionAsync();
        await TestServer.DropDatabaseAsync(name);
    }

    [Fact]
    public void Models_OfTheMigrations_LackNothing()
    {
        using var sqlite = new AppOnSqlite.AtDesignTime().CreateDbContext([]);
        using var postgreSql = new AppOnPostgreSql.AtDesignTime().CreateDbContext([]);

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgreSql.Database.HasPendingModelChanges());
    }

    [Fact]
    public void UseEntityFramework_ContextWithoutFactoryOrTables_SaysWhatToDo()
    {
        Assert.Contains("AddDbContextFactory<AppOnSqlite>", Fault<AppOnSqlite>(_ => { }).Message, StringComparison.Ordinal);
        Assert.Contains("UseCallAssistant()", Fault<Bare>(services => services.AddDbContextFactory<Bare>(context => context.UseSqlite("Data Source=none.db"))).Message, StringComparison.Ordinal);
    }

    /// <summary>SQLite in memory is gone with its connection: a store that promises durability does not begin on it.</summary>
    [Fact]
    public async Task Store_DatabaseInMemory_IsRefused()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(new SeededIds(1));
        services.AddDbContextFactory<AppOnSqlite>(context => context.UseSqlite("Data Source=:memory:"));
        new CallAssistantBuilder(services).UseEntityFramework<AppOnSqlite>();
        await using var provider = services.BuildServiceProvider();

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await provider.GetRequiredService<ICallStore>().FindTaskAsync("a", Guid.Empty, Token));

        Assert.Contains("Name a file", fault.Message, StringComparison.Ordinal);
    }

    private static async Task ShowsOneUsersRowsAsync<TContext>(OwnContextHost<TContext> host)
        where TContext : AppDbContext
    {
        await using var _ = host;
        await host.StartAsync();
        await Everything.StoreAsync(host, new Records(1), "alice", "hers");
        await Everything.StoreAsync(host, new Records(2), "bob", "his");
        await using var context = host.CreateContext();

        Assert.Empty(await context.Set<CallTask>().ToListAsync(Token));
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await context.BeginCallAssistantTransactionAsync("alice", Token);
            Assert.Equal(["hers"], await context.Set<CallTask>().Select(task => task.Title).ToListAsync(Token));
            Assert.Equal(["alice"], await context.Set<CallSession>().Select(session => session.UserId).ToListAsync(Token));
            context.Customers.Add(new Customer { Name = "Dana" });
            await context.SaveChangesAsync(Token);
            await transaction.CommitAsync(Token);
        });
        Assert.Empty(await context.Set<CallTask>().ToListAsync(Token));
        Assert.Equal("Dana", (await context.Customers.SingleAsync(Token)).Name);
    }

    private static InvalidOperationException Fault<TContext>(Action<IServiceCollection> add)
        where TContext : DbContext
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(new SeededIds(1));
        add(services);
        new CallAssistantBuilder(services).UseEntityFramework<TContext>();
        using var provider = services.BuildServiceProvider();
        return Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<ICallStore>());
    }

    private sealed class Bare(DbContextOptions<Bare> options) : DbContext(options);
}
