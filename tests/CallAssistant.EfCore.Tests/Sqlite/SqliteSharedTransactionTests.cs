using CallAssistant.Conformance;

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

    /// <summary>Begins the commits while another writes, in this order.</summary>
    private static async Task<List<Task>> TogetherAsync(SqliteStoreHost host, IEnumerable<CallCommit> commits)
    {
        using (await host.Dialect.SingleWriter!.EnterAloneAsync(Token))
        {
            return [.. commits.Select(commit => host.Calls.CommitAsync(commit, Token).AsTask())];
        }
    }
}
