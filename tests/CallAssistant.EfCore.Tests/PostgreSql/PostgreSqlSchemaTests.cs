using CallAssistant.Conformance;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>The migrated schema itself.</summary>
public sealed class PostgreSqlSchemaTests : IAsyncLifetime
{
    private readonly PostgreSqlStoreHost _host = new();

    public ValueTask InitializeAsync() => _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void Migrations_ComparedWithTheModel_LackNothing()
    {
        using var context = new PostgreSqlDesignTimeFactory().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Migration_Tables_AreThoseOfTheModelAndEachForcesRowLevelSecurity() => Assert.Equal(
        CallAssistantModel.TableNames.Append(SuppressionTable.Name).Order(StringComparer.Ordinal).Select(table => $"{table}|True|True"),
        await QueryAsync("SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_\\_%' AND relname <> 'test_clock' ORDER BY relname COLLATE \"C\""));

    [Fact]
    public async Task Migration_Policies_CoverEveryVerbInBothDirections() => Assert.Equal(
        CallAssistantModel.TableNames.Order(StringComparer.Ordinal).Select(table => $"{table}|*|True|True"),
        await QueryAsync("SELECT polrelid::regclass::text, polcmd, polqual IS NOT NULL, polwithcheck IS NOT NULL FROM pg_policy WHERE polname = 'callassistant_user' ORDER BY polrelid::regclass::text COLLATE \"C\""));

    [Fact]
    public async Task Migration_PoliciesOfTheSharedTable_LetNobodyChangeAndTheOwnersFunctionAloneDelete() => Assert.Equal(
        ["callassistant_anybody_insert|a|True|{0}|", "callassistant_anybody_select|r|True|{0}|true", $"callassistant_worker_delete|d|True|{{owner}}|((SELECT current_setting('callassistant.worker'::text, true) AS current_setting) = 'on'::text)"],
        (await QueryAsync(
            """
            SELECT polname, polcmd, polpermissive, CASE WHEN polroles = ARRAY[relowner] THEN '{owner}' ELSE polroles::text END, regexp_replace(pg_get_expr(polqual, polrelid), '\s+', ' ', 'g')
            FROM pg_policy JOIN pg_class c ON c.oid = polrelid WHERE relname = 'call_suppressions' ORDER BY polname
            """)).Select(row => row.Replace("( SELECT", "(SELECT", StringComparison.Ordinal)));

    [Fact]
    public async Task Migration_Views_ShowWhatTheirReaderMaySee() => Assert.Equal(
        ["call_sessions_with_data|{security_invoker=true}", "call_tasks_with_sessions|{security_invoker=true}"],
        await QueryAsync("SELECT relname, reloptions::text FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace ORDER BY relname"));

    [Fact]
    public async Task Migration_EveryKey_HasTheUserInIt()
    {
        // The exception: a provider's call id is unique over all users by nature, and a webhook brings nothing else.
        // And the suppression list, which names no user.
        var exceptions = new[] { "pk_call_suppressions", SessionTables.ProviderCallIdIndex };

        var unique = await QueryAsync(
            """
            SELECT indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
            WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE '\_\_%'
              AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attname = 'user_id' AND a.attnum = ANY (i.indkey))
            """);
        var foreign = await QueryAsync(
            """
            SELECT conname FROM pg_constraint k
            WHERE k.contype = 'f' AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attname = 'user_id' AND a.attnum = ANY (k.conkey))
            """);

        Assert.Equal(exceptions, unique.Order(StringComparer.Ordinal));
        Assert.Empty(foreign);
        Assert.Equal(CallAssistantModel.TableNames.Count + 1, (await QueryAsync("SELECT 1 FROM pg_constraint WHERE contype = 'p' AND conname LIKE 'pk\\_%'")).Count);
    }

    [Theory]
    [InlineData("INSERT INTO contacts (user_id, id, version, name, phone_number, created_at, updated_at, search_text) VALUES ('a', gen_random_uuid(), 0, 'n', '+1', now(), now(), '')", "23514")]
    [InlineData("UPDATE call_tasks SET status = 'dialled'", "23514")]
    [InlineData("UPDATE call_tasks SET priority = 'HIGH'", "23514")]
    [InlineData("UPDATE call_tasks SET tone = 'rude'", "23514")]
    [InlineData("UPDATE call_tasks SET raw_instruction = repeat('x', 4001)", "22001")]
    [InlineData("UPDATE call_tasks SET ai_plan = '{'", "22P02")]
    [InlineData("UPDATE call_tasks SET max_price = 5, max_price_currency = NULL", "23514")]
    [InlineData("UPDATE call_sessions SET outcome = 'great'", "23514")]
    [InlineData("UPDATE call_sessions SET status = 'ringing twice'", "23514")]
    [InlineData("UPDATE call_sessions SET duration_seconds = -1", "23514")]
    [InlineData("UPDATE call_sessions SET task_id = gen_random_uuid()", "23503")]
    [InlineData("UPDATE call_transcript_segments SET speaker = 'robot'", "23514")]
    [InlineData("UPDATE call_extracted_data SET type = 'date'", "23514")]
    [InlineData("UPDATE assistant_settings SET max_retry_attempts = 11", "23514")]
    [InlineData("UPDATE assistant_settings SET default_call_tone = 'rude'", "23514")]
    [InlineData("DELETE FROM call_tasks", "23503")]
    [InlineData("INSERT INTO call_sessions SELECT (s).* FROM (SELECT s FROM call_sessions s) x", "23505")]
    public async Task Database_WritesThatBreakARule_AreRefused(string sql, string code)
    {
        await Everything.StoreAsync(_host, new Records(1), "a", "word");

        Assert.Equal(code, (await Assert.ThrowsAsync<PostgresException>(() => TestServer.RunAsync(_host.Name, sql))).SqlState);
    }

    [Fact]
    public async Task Views_StoredCall_ShowSessionsAndDataOfTheReaderAlone()
    {
        var (_, session) = await Everything.StoreAsync(_host, new Records(1), "a", "word");
        await Everything.StoreAsync(_host, new Records(2), "b", "other");
        await using var connection = await TestServer.OpenAsync(_host.Name, TestServer.App);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await TestServer.QueryAsync(connection, "SELECT set_config('callassistant.user_id', 'a', true)");

        Assert.Equal([$"1|{session.Id}"], await TestServer.QueryAsync(connection, "SELECT session_count, sessions->0->>'id' FROM call_tasks_with_sessions"));
        Assert.Equal(["human: word|word"], await TestServer.QueryAsync(connection, "SELECT left(full_text, 11), extracted_data->0->>'value' FROM call_sessions_with_data"));
    }

    private Task<IReadOnlyList<string>> QueryAsync(string sql) => TestServer.QueryAsync(_host.Name, sql);
}
