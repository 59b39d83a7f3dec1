using CallAssistant.Conformance;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore.Tests.Sqlite;

/// <summary>The migrated schema itself.</summary>
public sealed class SqliteSchemaTests : IAsyncLifetime
{
    /// <summary>The one table that is no user's.</summary>
    private const string Shared = "call_suppressions";

    private static readonly string[] Tables =
    [
        "assistant_settings", "call_extracted_data", "call_journal", "call_sessions", "call_tasks", "call_transcript_segments", "call_transcripts", "contacts",
        "idempotency_keys", "notifications",
    ];

    private SqliteStoreHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await SqliteStoreHost.CreateAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void Migrations_ComparedWithTheModel_LackNothing()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Migration_Tables_AreThoseOfTheDesign() =>
        Assert.Equal(Tables.Append(Shared).Order(StringComparer.Ordinal), Query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name"));

    [Fact]
    public void Migration_EveryKey_HasTheUserInIt()
    {
        foreach (var table in Tables)
        {
            Assert.Equal("1", Query($"SELECT pk FROM pragma_table_info('{table}') WHERE name = 'user_id'").Single());
            Assert.Empty(Query($"SELECT id FROM pragma_foreign_key_list('{table}') GROUP BY id HAVING sum(\"from\" = 'user_id' AND \"to\" = 'user_id') <> 1"));

            // The exception: a provider's call id is unique over all users by nature, and a webhook brings nothing else.
            Assert.Empty(Query(
                $"""
                SELECT i.name FROM pragma_index_list('{table}') i WHERE i."unique" AND i.name <> 'ux_call_sessions_provider_call_id'
                AND NOT EXISTS (SELECT 1 FROM pragma_index_info(i.name) c WHERE c.name = 'user_id')
                """));
        }
    }

    [Fact]
    public void Migration_SharedTable_NamesNoUserAndNoNumber() => Assert.Equal(["number_hash", "created_at"], Query($"SELECT name FROM pragma_table_info('{Shared}') ORDER BY cid"));

    [Theory]
    [InlineData("INSERT INTO contacts (user_id, id, version, name, phone_number, created_at, updated_at, search_text) VALUES ('a', 'i', 0, 'n', '+1', '', '', '')")]
    [InlineData("UPDATE call_tasks SET status = 'dialled'")]
    [InlineData("UPDATE call_tasks SET priority = 'HIGH'")]
    [InlineData("UPDATE call_tasks SET raw_instruction = hex(zeroblob(2001))")]
    [InlineData("UPDATE call_tasks SET ai_plan = '{'")]
    [InlineData("UPDATE call_tasks SET max_price = '5', max_price_currency = NULL")]
    [InlineData("UPDATE call_sessions SET outcome = 'great'")]
    [InlineData("UPDATE call_sessions SET task_id = 'nobody'")]
    [InlineData("DELETE FROM call_tasks")]
    public async Task Database_WritesThatBreakARule_AreRefused(string sql)
    {
        var records = new Records(1);
        var task = records.Task("a");
        await _host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [task], Session = records.Session(task) }, TestContext.Current.CancellationToken);

        Assert.Equal(19, Assert.Throws<SqliteException>(() => Query(sql)).SqliteErrorCode);
    }

    [Fact]
    public async Task Views_StoredCall_ShowSessionsAndData()
    {
        var records = new Records(1);
        var task = records.Task("a");
        var session = records.Session(task);
        await _host.Calls.CommitAsync(
            new CallCommit { UserId = "a", Tasks = [task], Session = session, Transcript = [Records.Segment(1, "Hi"), Records.Segment(2, "Bye")], Facts = [records.Fact(session)] },
            TestContext.Current.CancellationToken);

        Assert.Equal([$"1|{session.Id}"], Query("SELECT session_count || '|' || json_extract(sessions, '$[0].id') FROM call_tasks_with_sessions"));
        Assert.Equal(["human: Hi\nhuman: Bye\n|80.00 USD"], Query("SELECT full_text || '|' || json_extract(extracted_data, '$[0].value') FROM call_sessions_with_data"));
    }

    /// <summary>A database file is read with whatever SQLite is there, and before 3.44 it does not know an order inside of an aggregate: it would refuse the whole file.</summary>
    [Fact]
    public void Views_OnAnOldSqlite_CanBeParsed() =>
        Assert.Equal(["2"], Query("SELECT CAST(count(*) AS TEXT) FROM sqlite_master WHERE type = 'view' AND sql LIKE '%json_group_array(json(o))%'"));

    [Fact]
    public async Task Views_SeveralSessionsAndFacts_ShowThemInOrder()
    {
        var records = new Records(1);
        var task = records.Task("a");
        var first = records.Session(task) with { Status = CallSessionStatus.NoAnswer };
        var second = records.Session(task) with { Attempt = 2 };
        await _host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [task], Session = first }, TestContext.Current.CancellationToken);
        await _host.Calls.CommitAsync(
            new CallCommit { UserId = "a", Session = second, Facts = [records.Fact(second, "z"), records.Fact(second, "b"), records.Fact(second, "m")] },
            TestContext.Current.CancellationToken);

        Assert.Equal(["1, 2"], Query("SELECT json_extract(sessions, '$[0].attempt') || ', ' || json_extract(sessions, '$[1].attempt') FROM call_tasks_with_sessions"));
        Assert.Equal(
            ["z, b, m"],
            Query("SELECT json_extract(extracted_data, '$[0].key') || ', ' || json_extract(extracted_data, '$[1].key') || ', ' || json_extract(extracted_data, '$[2].key') FROM call_sessions_with_data WHERE attempt = 2"));
    }

    private List<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_host.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
