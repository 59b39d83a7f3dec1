using CallAssistant.Conformance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>The migrations of the ready context, one by one, as the owner of the tables.</summary>
public sealed class PostgreSqlMigrationTests : IAsyncLifetime
{
    private const string Ours =
        """
        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE '%\_\_EF%'
        UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT polname FROM pg_policy
        """;

    private string _name = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _name = await TestServer.CreateDatabaseAsync();

    public async ValueTask DisposeAsync() => await TestServer.DropDatabaseAsync(_name);

    [Fact]
    public async Task Migrations_DownStepByStepAndUp_LeaveNothingBehindAndWorkAgain()
    {
        await using var context = new PostgreSqlCallAssistantDbContext(
            new DbContextOptionsBuilder<PostgreSqlCallAssistantDbContext>().UseNpgsql(TestServer.ConnectionString(_name, TestServer.Owner) + ";Pooling=false").Options);
        var migrator = context.GetService<IMigrator>();
        await migrator.MigrateAsync(cancellationToken: Token);
        foreach (var target in context.Database.GetMigrations().Reverse().Skip(1).Append(Migration.InitialDatabase))
        {
            await migrator.MigrateAsync(target, Token);
        }

        Assert.Empty(await TestServer.QueryAsync(_name, Ours));
        await migrator.MigrateAsync(cancellationToken: Token);

        var task = new Records(1).Task("a");
        await TestServer.MakeRoleAsync(TestServer.App);
        await TestServer.GrantAsync(_name, "public");
        await using var store = PostgreSqlStoreHost.Of(_name, TestServer.App);
        await store.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [task] }, Token);
        Assert.Equal(task.Id, (await store.Calls.FindTaskAsync("a", task.Id, Token))!.Id);
    }
}
