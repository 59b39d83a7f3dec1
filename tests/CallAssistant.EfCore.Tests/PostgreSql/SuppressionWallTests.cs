using Npgsql;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>The suppression list behind row level security: everybody looks and adds, nobody changes, and numbers come off by the owner's function alone.</summary>
public sealed class SuppressionWallTests : IAsyncLifetime
{
    private const string Number = "+12125550123";

    private readonly PostgreSqlStoreHost _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _host.StartAsync();
        await _host.Suppressions.AddAsync(Number, Token);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(TestServer.App, "UPDATE call_suppressions SET number_hash = 'other'")]
    [InlineData(TestServer.Owner, "UPDATE call_suppressions SET number_hash = 'other'")]
    [InlineData(TestServer.App, "DELETE FROM call_suppressions")]
    [InlineData(TestServer.Owner, "DELETE FROM call_suppressions")]
    public async Task Statements_ThatTakeNumbersOff_TouchNothing(string role, string sql)
    {
        await using var connection = await TestServer.OpenAsync(_host.Name, role);
        await using var command = new NpgsqlCommand(sql, connection);

        Assert.Equal(0, await command.ExecuteNonQueryAsync(Token));
        Assert.True(await _host.Suppressions.ContainsAsync(Number, Token));
    }

    /// <summary>The worker's setting alone opens nothing to the role of hosts.</summary>
    [Fact]
    public async Task Delete_AppSetsTheWorkersSetting_TouchesNothing()
    {
        await using var connection = await TestServer.OpenAsync(_host.Name, TestServer.App);
        await using var transaction = await connection.BeginTransactionAsync(Token);
        await TestServer.QueryAsync(connection, "SELECT set_config('callassistant.worker', 'on', true)");
        await using var command = new NpgsqlCommand("DELETE FROM call_suppressions", connection);

        Assert.Equal(0, await command.ExecuteNonQueryAsync(Token));
    }

    [Fact]
    public async Task Row_OfANumber_HoldsAHashAndAMoment()
    {
        var row = Assert.Single(await TestServer.QueryAsync(_host.Name, "SELECT row_to_json(s)::text FROM call_suppressions s"));

        Assert.DoesNotContain(Number.TrimStart('+'), row, StringComparison.Ordinal);
        Assert.Contains(SuppressionTable.HashOf(Number), row, StringComparison.Ordinal);
    }

    /// <summary>Where the list could be emptied, or its rows hidden from hosts, the store refuses to work: it would have numbers called that are on it.</summary>
    [Theory]
    [InlineData("ALTER TABLE call_suppressions DISABLE ROW LEVEL SECURITY")]
    [InlineData("ALTER TABLE call_suppressions NO FORCE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY callassistant_anybody_select ON call_suppressions")]
    [InlineData("ALTER POLICY callassistant_anybody_select ON call_suppressions USING (false)")]
    [InlineData("ALTER POLICY callassistant_anybody_insert ON call_suppressions WITH CHECK (false)")]
    [InlineData("CREATE POLICY hidden ON call_suppressions AS RESTRICTIVE FOR SELECT USING (false)")]
    [InlineData("CREATE POLICY everybody ON call_suppressions FOR DELETE USING (true)")]
    [InlineData("ALTER POLICY callassistant_worker_delete ON call_suppressions TO PUBLIC")]
    public async Task Store_ListWithoutItsPolicies_IsRefused(string sql)
    {
        await using var host = await PostgreSqlStoreHost.CreateAsync();
        await host.SpoilAsync(sql);

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Suppressions.ContainsAsync(Number, Token));

        Assert.Matches("(on|of) call_suppressions", fault.Message);
    }

    [Fact]
    public async Task Store_FunctionOfTheListIsMissing_SaysWhatToDo()
    {
        await using var host = await PostgreSqlStoreHost.CreateAsync();
        await host.SpoilAsync("DROP FUNCTION callassistant_remove_suppression(text)");

        Assert.Contains("MigrateAsync", (await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Suppressions.ContainsAsync(Number, Token))).Message, StringComparison.Ordinal);
    }
}
