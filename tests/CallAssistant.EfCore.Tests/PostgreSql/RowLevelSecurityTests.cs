using CallAssistant.Conformance;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>The second wall between users: it stands when the first one is taken away.</summary>
public sealed class RowLevelSecurityTests : IAsyncLifetime
{
    private const string Alice = "alice";
    private const string Bob = "bob";

    private readonly PostgreSqlStoreHost _host = new();

    public static TheoryData<string> Tables => [.. CallAssistantModel.TableNames];

    public static TheoryData<string, string> TablesAndRoles => [.. CallAssistantModel.TableNames.SelectMany(table => new[] { (table, TestServer.App), (table, TestServer.Owner) })];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _host.StartAsync();
        var records = new Records(1);
        await Everything.StoreAsync(_host, records, Alice, "hers");
        await Everything.StoreAsync(_host, records, Bob, "his");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>What an application sees that forgot every filter, as the role of hosts and as the owner of the tables.</summary>
    [Theory]
    [MemberData(nameof(TablesAndRoles))]
    public async Task Statements_WithoutAnyFilter_TouchTheUsersRowsAlone(string table, string role)
    {
        await using var connection = await TestServer.OpenAsync(_host.Name, role);
        var all = await CountAsSuperuserAsync(table);
        var hers = await CountAsSuperuserAsync(table, Alice);
        Assert.True(hers > 0 && hers < all);
        await using var transaction = await BeginAsync(connection, Alice);

        Assert.Equal([$"{hers}"], await TestServer.QueryAsync(connection, $"SELECT count(*) FROM {table}"));
        Assert.Equal(["alice"], await TestServer.QueryAsync(connection, $"SELECT DISTINCT user_id FROM {table}"));
        Assert.Equal(hers, await ExecuteAsync(connection, $"UPDATE {table} SET user_id = user_id"));
        await DeleteReferencesAsync(connection, table);
        Assert.Equal(hers, await ExecuteAsync(connection, $"DELETE FROM {table}"));
        await transaction.RollbackAsync(Token);
        Assert.Equal(all, await CountAsSuperuserAsync(table));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Insert_AsSomebodyElse_IsRefused(string table)
    {
        await using var connection = await TestServer.OpenAsync(_host.Name, TestServer.App);
        await using var transaction = await BeginAsync(connection, Alice);
        var columns = string.Join(", ", await TestServer.QueryAsync(connection, $"SELECT attname FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'user_id'"));

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(connection, $"INSERT INTO {table} (user_id, {columns.Replace("key,", "\"key\",", StringComparison.Ordinal)}) SELECT '{Bob}', {columns} FROM {table}"));

        Assert.Equal("42501", refusal.SqlState);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Update_OfTheOwner_IsRefused(string table)
    {
        await using var connection = await TestServer.OpenAsync(_host.Name, TestServer.App);
        await using var transaction = await BeginAsync(connection, Alice);

        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(connection, $"UPDATE {table} SET user_id = '{Bob}'"))).SqlState);
    }

    [Theory]
    [MemberData(nameof(TablesAndRoles))]
    public async Task Select_NobodyIsSet_ShowsNothing(string table, string role) =>
        Assert.Equal(["0"], await TestServer.QueryAsync(_host.Name, $"SELECT count(*) FROM {table}", role));

    /// <summary>A borrower of a pooled connection inherits nothing from the last one.</summary>
    [Fact]
    public async Task Pool_NextBorrowerOfTheConnection_SeesNobody()
    {
        await using var pool = NpgsqlDataSource.Create(TestServer.ConnectionString(_host.Name, TestServer.App) + ";No Reset On Close=true;Maximum Pool Size=1");
        await using (var first = await pool.OpenConnectionAsync(Token))
        {
            await using var transaction = await BeginAsync(first, Alice);
            Assert.Equal(["1"], await TestServer.QueryAsync(first, "SELECT count(*) FROM call_tasks"));
            await transaction.CommitAsync(Token);
        }

        await using var second = await pool.OpenConnectionAsync(Token);
        Assert.Equal(["0"], await TestServer.QueryAsync(second, "SELECT count(*) FROM call_tasks"));
    }

    /// <summary>The same of the store itself, on a pool of one connection that is never reset.</summary>
    [Fact]
    public async Task Pool_NextBorrowerAfterTheStore_SeesNobody()
    {
        var options = new PostgreSqlStoreOptions { ConnectionString = TestServer.ConnectionString(_host.Name, TestServer.App, "one") + ";No Reset On Close=true;Maximum Pool Size=1" };
        await using var host = PostgreSqlStoreHost.On(options.ConnectionString);
        Assert.Equal(1, (await host.Calls.ListTasksAsync(Alice, new CallTaskQuery(), Token)).Total);
        await host.Settings.SaveSettingsAsync(new AssistantSettings { UserId = Alice, Version = 2 }, Token);
        await host.Calls.LeaseDueAsync(new LeaseRequest("w", TimeSpan.FromSeconds(5), 1), Token);

        await using var next = new NpgsqlConnection(options.ToConnectionString());
        await next.OpenAsync(Token);
        Assert.Equal(["|"], await TestServer.QueryAsync(next, "SELECT current_setting('callassistant.user_id', true), current_setting('callassistant.worker', true)"));
        Assert.Equal(["0"], await TestServer.QueryAsync(next, "SELECT count(*) FROM call_tasks"));
    }

    [Fact]
    public async Task Store_QueryFiltersTakenAway_PostgreSqlStillRefuses()
    {
        var runner = _host.Runner;

        Assert.Equal([Bob], await runner.ReadAsync("test", Bob, context => context.Set<CallTask>().IgnoreQueryFilters().Select(task => task.UserId).ToListAsync(Token), Token));
        Assert.Equal([Bob], await runner.ReadAsync("test", Bob, context => context.Set<CallSession>().IgnoreQueryFilters().Select(session => session.UserId).ToListAsync(Token), Token));
        Assert.Equal(1, await runner.WriteAsync("test", Bob, context => context.Set<CallTask>().IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(task => task.Title, "changed"), Token), Token));
        Assert.Equal("hers", (await _host.Calls.ListTasksAsync(Alice, new CallTaskQuery(), Token)).Items.Single().Title);
        Assert.Equal("changed", (await _host.Calls.ListTasksAsync(Bob, new CallTaskQuery(), Token)).Items.Single().Title);

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await runner.WriteAsync(
            "test",
            Bob,
            context =>
            {
                context.Add(new Records(9).Task(Alice));
                return context.SaveChangesAsync(Token);
            },
            Token));
        Assert.Contains("row level security", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SET row_security = off; SELECT count(*) FROM call_tasks")]
    [InlineData("ALTER TABLE call_tasks DISABLE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY callassistant_user ON call_tasks")]
    [InlineData("ALTER FUNCTION callassistant_now() OWNER TO CURRENT_USER")]
    public async Task App_TriesToPassTheWall_IsRefused(string sql)
    {
        await using var connection = await TestServer.OpenAsync(_host.Name, TestServer.App);

        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(connection, sql))).SqlState);
    }

    /// <summary>The worker's setting alone opens nothing to the role of hosts: only inside of the owner's functions it does.</summary>
    [Fact]
    public async Task App_SetsTheWorkersSetting_SeesNothing()
    {
        await using var connection = await TestServer.OpenAsync(_host.Name, TestServer.App);
        await using var transaction = await connection.BeginTransactionAsync(Token);
        await ExecuteAsync(connection, "SELECT set_config('callassistant.worker', 'on', true)");

        foreach (var table in CallAssistantModel.TableNames)
        {
            Assert.Equal(["0"], await TestServer.QueryAsync(connection, $"SELECT count(*) FROM {table}"));
        }
    }

    /// <summary>After one of the worker's functions the connection sees no more than before, whatever came of the function.</summary>
    [Fact]
    public async Task Owner_CalledTheWorkersFunctions_SeesNobody()
    {
        await using var connection = await TestServer.OpenAsync(_host.Name, TestServer.Owner);
        await using var transaction = await connection.BeginTransactionAsync(Token);

        Assert.Equal(4, (await TestServer.QueryAsync(connection, "SELECT * FROM callassistant_lease_due('w', interval '1 minute', 10, NULL, NULL)")).Count);
        Assert.Equal(2, (await TestServer.QueryAsync(connection, "SELECT * FROM callassistant_lease_notifications(interval '1 minute', 10)")).Count);
        Assert.Single(await TestServer.QueryAsync(connection, "SELECT * FROM callassistant_find_call('alice hers')"));

        Assert.Equal(["0"], await TestServer.QueryAsync(connection, "SELECT count(*) FROM call_sessions"));
    }

    [Fact]
    public async Task Functions_OfTheWorker_AnswerWithIdentifiersAlone()
    {
        var columns = await TestServer.QueryAsync(_host.Name, "SELECT DISTINCT unnest(proargnames[pronargs + 1:]) FROM pg_proc WHERE proname LIKE 'callassistant\\_%' AND prosecdef ORDER BY 1");

        Assert.Equal(["epoch", "id", "session_id", "task_id", "user_id"], columns);
    }

    /// <summary>Deletes, without a filter too, what refers to a table.</summary>
    private static async Task DeleteReferencesAsync(NpgsqlConnection connection, string table)
    {
        foreach (var other in CallAssistantModel.TableNames.Reverse().TakeWhile(other => other != table))
        {
            await ExecuteAsync(connection, $"DELETE FROM {other}");
        }
    }

    private static async Task<NpgsqlTransaction> BeginAsync(NpgsqlConnection connection, string user)
    {
        var transaction = await connection.BeginTransactionAsync(Token);
        await ExecuteAsync(connection, $"SELECT set_config('callassistant.user_id', '{user}', true)");
        return transaction;
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(Token);
    }

    private async Task<int> CountAsSuperuserAsync(string table, string? user = null) =>
        int.Parse((await TestServer.QueryAsync(_host.Name, $"SELECT count(*) FROM {table}{(user is null ? "" : $" WHERE user_id = '{user}'")}"))[0], System.Globalization.CultureInfo.InvariantCulture);
}
