using System.Data.Common;
using CallAssistant.Conformance;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CallAssistant.EfCore.Tests.Sqlite;

/// <summary>Changes that waited for the single writer together are written in one transaction: each still stands or falls for itself.</summary>
public sealed class SqliteSharedTransactionTests
{
    private readonly Records _records = new(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CommitAsync_OneOfThoseWrittenTogetherConflicts_OnlyThatOneIsRefused()
    {
        await using var host = await SqliteStoreHost.CreateAsync();
        var (first, stale, last) = (_records.Task("a"), _records.Task("a"), _records.Task("b"));
        var session = _records.Session(stale);

        // The task of this commit is good, its session is not: neither may stay.
        var mixed = new CallCommit { UserId = "a", Tasks = [stale], Session = session with { Version = 2 } };
        var commits = await TogetherAsync(host, [new CallCommit { UserId = "a", Tasks = [first] }, mixed, new CallCommit { UserId = "b", Tasks = [last] }]);

        await commits[0];
        await Assert.ThrowsAsync<StoreConflictException>(() => commits[1]);
        await commits[2];
        Assert.NotNull(await host.Calls.FindTaskAsync("a", first.Id, Token));
        Assert.Null(await host.Calls.FindTaskAsync("a", stale.Id, Token));
        Assert.NotNull(await host.Calls.FindTaskAsync("b", last.Id, Token));
        await host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [stale], Session = session }, Token);
    }

    [Fact]
    public async Task CommitAsync_OneOfThoseWrittenTogetherIsCancelled_TheOthersAreStored()
    {
        await using var host = await SqliteStoreHost.CreateAsync();
        using var cancellation = new CancellationTokenSource();
        var (cancelled, kept) = (_records.Task("a"), _records.Task("b"));
        Task[] commits;
        using (await host.Dialect.SingleWriter!.EnterAloneAsync(Token))
        {
            commits =
            [
                host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [cancelled] }, cancellation.Token).AsTask(),
                host.Calls.CommitAsync(new CallCommit { UserId = "b", Tasks = [kept] }, Token).AsTask(),
            ];
            await cancellation.CancelAsync();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => commits[0]);
        await commits[1];
        Assert.Null(await host.Calls.FindTaskAsync("a", cancelled.Id, Token));
        Assert.NotNull(await host.Calls.FindTaskAsync("b", kept.Id, Token));
    }

    [Fact]
    public async Task CommitAsync_TwoWrittenTogetherBuildOnTheSameState_OneWins()
    {
        await using var host = await SqliteStoreHost.CreateAsync();
        var task = _records.Task("a");
        await host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [task] }, Token);
        var next = new[] { "one", "two" }.Select(title => new CallCommit { UserId = "a", Tasks = [task with { Version = 2, Title = title }] });

        var commits = await TogetherAsync(host, next);

        await commits[0];
        await Assert.ThrowsAsync<StoreConflictException>(() => commits[1]);
        Assert.Equal("one", (await host.Calls.FindTaskAsync("a", task.Id, Token))!.Title);
    }

    [Fact]
    public async Task WorkOfTheWorkerAndOfUsers_WrittenTogether_EachSeesItsOwn()
    {
        await using var host = await SqliteStoreHost.CreateAsync();
        var due = _records.Task("a") with { DueAt = Records.Start };
        await host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [due] }, Token);
        var other = _records.Task("b");
        Task commit;
        Task<IReadOnlyList<WorkLease>> leasing;
        using (await host.Dialect.SingleWriter!.EnterAloneAsync(Token))
        {
            commit = host.Calls.CommitAsync(new CallCommit { UserId = "b", Tasks = [other] }, Token).AsTask();
            leasing = host.Calls.LeaseDueAsync(new LeaseRequest("w", TimeSpan.FromMinutes(1), 10), Token).AsTask();
        }

        await commit;
        Assert.Equal([due.Id], (await leasing).Select(lease => lease.TaskId));
        Assert.NotNull(await host.Calls.FindTaskAsync("b", other.Id, Token));
    }

    /// <summary>What a change found in a transaction that was never stored is nothing to tell anybody.</summary>
    [Fact]
    public async Task CommitAsync_TheSharedCommitFails_EachIsToldWhatIsTrueOfItAlone()
    {
        var disk = new FailingCommits();
        await using var host = await SqliteStoreHost.CreateAsync(interceptor: disk);
        var task = _records.Task("a");
        await host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [task] }, Token);

        disk.Left = 3;
        var commits = await TogetherAsync(host, new[] { "one", "two" }.Select(title => new CallCommit { UserId = "a", Tasks = [task with { Version = 2, Title = title }] }));
        foreach (var commit in commits)
        {
            Assert.Contains("full", (await Assert.ThrowsAsync<CallAssistantException>(() => commit)).Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await host.Calls.FindTaskAsync("a", task.Id, Token))!.Version);
        Assert.True(disk.Left <= 0);
    }

    [Fact]
    public async Task CommitAsync_TheSharedCommitFailsOnce_EachIsWrittenAlone()
    {
        var disk = new FailingCommits();
        await using var host = await SqliteStoreHost.CreateAsync(interceptor: disk);
        var (first, second) = (_records.Task("a"), _records.Task("b"));

        disk.Left = 1;
        await Task.WhenAll(await TogetherAsync(host, [new CallCommit { UserId = "a", Tasks = [first] }, new CallCommit { UserId = "b", Tasks = [second] }]));

        Assert.NotNull(await host.Calls.FindTaskAsync("a", first.Id, Token));
        Assert.NotNull(await host.Calls.FindTaskAsync("b", second.Id, Token));
    }

    /// <summary>A failure may end the transaction under everybody, as this trigger does: the others neither fail of it nor see it.</summary>
    [Fact]
    public async Task CommitAsync_OneOfThoseWrittenTogetherEndsTheTransaction_OnlyThatOneFails()
    {
        await using var host = await SqliteStoreHost.CreateAsync();
        await using (var connection = new SqliteConnection($"Data Source={host.File};Pooling=False"))
        {
            await connection.OpenAsync(Token);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TRIGGER boom BEFORE INSERT ON call_tasks WHEN NEW.title = 'boom' BEGIN SELECT RAISE(ROLLBACK, 'a rule of the host'); END";
            await command.ExecuteNonQueryAsync(Token);
        }

        var (before, bad, after) = (_records.Task("a"), _records.Task("b") with { Title = "boom" }, _records.Task("c"));
        var commits = await TogetherAsync(host, new[] { before, bad, after }.Select(task => new CallCommit { UserId = task.UserId, Tasks = [task] }));

        await commits[0];
        await Assert.ThrowsAsync<CallAssistantException>(() => commits[1]);
        await commits[2];
        Assert.NotNull(await host.Calls.FindTaskAsync("a", before.Id, Token));
        Assert.NotNull(await host.Calls.FindTaskAsync("c", after.Id, Token));
    }

    /// <summary>"Commits reach the disk": what a kill of the process cannot show.</summary>
    [Fact]
    public async Task Connections_OfTheStore_AreSetUpForDurability()
    {
        var settings = new FailingCommits();
        await using var host = await SqliteStoreHost.CreateAsync(interceptor: settings);

        await host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [_records.Task("a")] }, Token);

        Assert.Equal(["wal", "2", "1", "1"], settings.Settings);
    }

    /// <summary>Begins the commits while another writes, in this order.</summary>
    private static async Task<List<Task>> TogetherAsync(SqliteStoreHost host, IEnumerable<CallCommit> commits)
    {
        using (await host.Dialect.SingleWriter!.EnterAloneAsync(Token))
        {
            return [.. commits.Select(commit => host.Calls.CommitAsync(commit, Token).AsTask())];
        }
    }

    /// <summary>Fails the next commits as a full disk does, and looks at the connection that they are made on.</summary>
    private sealed class FailingCommits : DbTransactionInterceptor
    {
        private const int Full = 13;

        public int Left { get; set; }

        /// <summary>Journal mode, synchronous, foreign keys, secure delete.</summary>
        public IReadOnlyList<string?> Settings { get; private set; } = [];

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Settings = [.. new[] { "journal_mode", "synchronous", "foreign_keys", "secure_delete" }.Select(name => Ask(transaction, name))];
            return Left-- > 0 ? throw new SqliteException("database or disk is full", Full) : new(result);
        }

        private static string? Ask(DbTransaction transaction, string name)
        {
            using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"PRAGMA {name}";
            return command.ExecuteScalar()?.ToString();
        }
    }
}
