using System.Text;
using CallAssistant.Conformance;
using Microsoft.Data.Sqlite;

namespace CallAssistant.EfCore.Tests.Sqlite;

/// <summary>The file: durability, faults, contention, erasure.</summary>
public sealed class SqliteDatabaseTests
{
    private readonly Records _records = new(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MigrateAsync_AgainAndInParallel_ChangesNothing()
    {
        await using var host = await SqliteStoreHost.CreateAsync();
        await using var other = host.Join();
        await Task.WhenAll(host.Database.MigrateAsync(Token).AsTask(), other.Database.MigrateAsync(Token).AsTask());

        await host.Database.CheckAsync(Token);
        Assert.Equal("wal", Scalar(host, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task MigrateAsync_LockOfAKilledProcess_IsTakenAway()
    {
        await using var host = await SqliteStoreHost.CreateAsync();
        Scalar(host, "DELETE FROM __EFMigrationsHistory");
        Scalar(host, "DROP VIEW call_tasks_with_sessions; DROP VIEW call_sessions_with_data");

        foreach (var table in new[] { "call_suppressions", "idempotency_keys", "notifications", "call_extracted_data", "call_transcript_segments", "call_transcripts", "call_journal", "call_sessions", "call_tasks", "contacts", "assistant_settings" })
        {
            Scalar(host, $"DROP TABLE {table}");
        }

        Scalar(host, "INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2020-01-01 00:00:00+00:00')");

        await host.Database.MigrateAsync(Token);

        await host.Database.CheckAsync(Token);
    }

    [Fact]
    public async Task Reopen_AfterDispose_StillHasTheData()
    {
        await using var host = await SqliteStoreHost.CreateAsync();
        var task = _records.Task("a");
        await using (var first = host.Join())
        {
            await first.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [task] }, Token);
        }

        await using var second = host.Join();
        Assert.Equal(task.Id, (await second.Calls.FindTaskAsync("a", task.Id, Token))!.Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CommitOrErase_AnotherProcessHoldsTheDatabase_IsTriedFiveTimesMoreAndThenAConflict(bool isErasure)
    {
        await using var host = await SqliteStoreHost.CreateAsync(options => options.BusyTimeout = TimeSpan.FromMilliseconds(1));
        using var connection = new SqliteConnection($"Data Source={host.File};Pooling=False");
        connection.Open();
        using (connection.BeginTransaction())
        {
            var work = isErasure ? host.Calls.EraseUserAsync("a", Token).AsTask() : host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [_records.Task("a")] }, Token).AsTask();
            while (!work.IsCompleted)
            {
                host.Time.Advance(TimeSpan.FromSeconds(1));
                await Task.Yield();
            }

            var conflict = await Assert.ThrowsAsync<StoreConflictException>(() => work);
            Assert.True(conflict.IsTransient);
            Assert.Equal(5, host.Ids.JitterCount);
        }

        Assert.Equal(0, (await host.Calls.ListTasksAsync("a", new CallTaskQuery(), Token)).Total);
        await host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [_records.Task("a")] }, Token);
    }

    [Theory]
    [InlineData("DROP TABLE assistant_settings", "assistant_settings")]
    [InlineData("DROP VIEW call_sessions_with_data", "call_sessions_with_data")]
    public async Task CheckAsync_SomethingIsMissing_NamesItAndSaysWhatToDo(string sql, string missing)
    {
        await using var host = await SqliteStoreHost.CreateAsync();
        await host.Database.CheckAsync(Token);
        using (var connection = new SqliteConnection($"Data Source={host.File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Database.CheckAsync(Token));

        Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
        Assert.Contains("MigrateAsync", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommitAsync_OthersOfThisProcessDoNotFinish_FailsAfterAMinuteAndTheNextIsFine()
    {
        await using var host = await SqliteStoreHost.CreateAsync();
        var commit = new CallCommit { UserId = "a", Tasks = [_records.Task("a")] };
        using (await host.Dialect.SingleWriter!.EnterAloneAsync(Token))
        {
            var waiting = host.Calls.CommitAsync(commit, Token).AsTask();
            host.Time.Advance(TimeSpan.FromSeconds(59));
            Assert.False(waiting.IsCompleted);
            host.Time.Advance(TimeSpan.FromSeconds(1));

            Assert.True((await Assert.ThrowsAsync<CallAssistantException>(() => waiting)).IsTransient);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await host.Calls.CommitAsync(commit, new CancellationToken(canceled: true)));
        }

        await host.Calls.CommitAsync(commit, Token);
    }

    [Fact]
    public async Task Reads_AnotherProcessWrites_DoNotWait()
    {
        await using var host = await SqliteStoreHost.CreateAsync(options => options.BusyTimeout = TimeSpan.FromMilliseconds(1));
        var task = _records.Task("a");
        var session = _records.Session(task);
        await host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [task], Session = session }, Token);
        using var connection = new SqliteConnection($"Data Source={host.File};Pooling=False");
        connection.Open();
        using var writing = connection.BeginTransaction();

        Assert.NotNull(await host.Calls.FindTaskAsync("a", task.Id, Token));
        Assert.NotNull(await host.Calls.FindResultAsync("a", session.Id, Token));
        Assert.Equal(1, (await host.Calls.ListTasksAsync("a", new CallTaskQuery(), Token)).Total);
    }

    [Fact]
    public async Task EveryVerb_NobodyElseWrites_IsDoneWhenItReturns()
    {
        // The deterministic simulation runs on one thread and relies on it.
        await using var host = await SqliteStoreHost.CreateAsync();
        var task = _records.Task("a") with { DueAt = Records.Start };
        AssertDone(host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [task] }, Token).AsTask());
        AssertDone(host.Calls.FindTaskAsync("a", task.Id, Token).AsTask());
        AssertDone(host.Calls.ListTasksAsync("a", new CallTaskQuery(), Token).AsTask());
        AssertDone(host.Calls.LeaseDueAsync(new LeaseRequest("w", TimeSpan.FromSeconds(1), 1), Token).AsTask());
        AssertDone(host.Contacts.SaveContactAsync(_records.Contact("a", "n"), Token).AsTask());
        AssertDone(host.Settings.GetSettingsAsync("a", Token).AsTask());
        AssertDone(host.Idempotency.BeginAsync(new IdempotentRequest("a", "k", "f", _records.Id()), Token).AsTask());
        AssertDone(host.Notifications.LeaseUndeliveredAsync(1, TimeSpan.FromSeconds(1), Token).AsTask());
        AssertDone(host.Calls.EraseUserAsync("a", Token).AsTask());
    }

    [Fact]
    public async Task FindTaskAsync_BeforeMigrate_SaysWhatToDo()
    {
        await using var fresh = SqliteStoreHost.CreateWithoutFile();

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await fresh.Calls.FindTaskAsync("a", _records.Id(), Token));
        Assert.Contains("MigrateAsync", fault.Message, StringComparison.Ordinal);
        Assert.Contains("MigrateAsync", (await Assert.ThrowsAsync<CallAssistantException>(async () => await fresh.Database.CheckAsync(Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindTaskAsync_FileIsNoDatabase_IsAFaultAndNotNotFound()
    {
        await using var broken = SqliteStoreHost.CreateWithoutFile();
        await File.WriteAllTextAsync(broken.File, new string('x', 10_000), Token);

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await broken.Calls.FindTaskAsync("a", _records.Id(), Token));
        Assert.Contains("damaged", fault.Message, StringComparison.Ordinal);
        Assert.False(fault.IsTransient);
    }

    [Fact]
    public async Task EraseUserAsync_EveryTable_HasNoRowAndTheFilesNoByte()
    {
        const string Canary = "canary-7f3a9b";
        await using var host = await SqliteStoreHost.CreateAsync();
        await Everything.StoreAsync(host, _records, "victim", Canary);
        await Everything.StoreAsync(host, _records, "other", "harmless");
        Assert.True(FilesContain(host, Canary));

        await host.Calls.EraseUserAsync("victim", Token);

        foreach (var table in Scalar(host, "SELECT group_concat(m.name) FROM sqlite_master m WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'user_id')")!.Split(','))
        {
            Assert.Equal("0", Scalar(host, $"SELECT count(*) FROM {table} WHERE user_id = 'victim'"));
            Assert.NotEqual("0", Scalar(host, $"SELECT count(*) FROM {table} WHERE user_id = 'other'"));
        }

        Assert.False(FilesContain(host, Canary));
    }

    private static void AssertDone(Task work) => Assert.Equal(TaskStatus.RanToCompletion, work.Status);

    private static bool FilesContain(SqliteStoreHost host, string text) =>
        Directory.GetFiles(host.Directory).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
        });

    private static string? Scalar(SqliteStoreHost host, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={host.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
