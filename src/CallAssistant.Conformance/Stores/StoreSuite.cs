namespace CallAssistant.Conformance;

/// <summary>What every suite of stores needs: a host of its own for each test, and records to put into it.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class StoreSuite<THost> : IAsyncLifetime
    where THost : StoreHost, new()
{
    /// <summary>The user that most tests act for.</summary>
    protected const string Alice = "alice";

    /// <summary>Somebody else.</summary>
    protected const string Bob = "bob";

    /// <summary>The running test's token.</summary>
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The stores under test, over an empty database.</summary>
    protected THost Host { get; } = new();

    /// <summary>Makes the records of the test.</summary>
    protected Records Records { get; } = new(seed: 1);

    /// <summary>The call store under test.</summary>
    protected ICallStore Calls => Host.Calls;

    /// <inheritdoc/>
    public virtual ValueTask InitializeAsync() => Host.StartAsync();

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The store's time in whole microseconds: the contracts' unit of moments.</summary>
    protected async ValueTask<DateTimeOffset> NowAsync()
    {
        var now = await Host.NowAsync();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)).ToUniversalTime();
    }

    /// <summary>Stores a new task and returns it.</summary>
    /// <param name="user">Whose it is.</param>
    /// <param name="change">Makes it the task that the test needs; null stores a plain one.</param>
    protected async Task<CallTask> StoreTaskAsync(string user, Func<CallTask, CallTask>? change = null)
    {
        var task = Records.Task(user);
        task = change is null ? task : change(task);
        await Calls.CommitAsync(new CallCommit { UserId = user, Tasks = [task] }, Token);
        return task;
    }

    /// <summary>Stores a new session and returns it.</summary>
    /// <param name="task">A stored task.</param>
    /// <param name="change">Makes it the session that the test needs; null stores a plain one.</param>
    protected async Task<CallSession> StoreSessionAsync(CallTask task, Func<CallSession, CallSession>? change = null)
    {
        var session = Records.Session(task);
        session = change is null ? session : change(session);
        await Calls.CommitAsync(new CallCommit { UserId = session.UserId, Session = session }, Token);
        return session;
    }

    /// <summary>Demands that a commit is refused as a conflict.</summary>
    /// <param name="commit">The commit.</param>
    protected Task RefusesAsync(CallCommit commit) =>
        Assert.ThrowsAsync<StoreConflictException>(async () => await Calls.CommitAsync(commit, Token));
}
