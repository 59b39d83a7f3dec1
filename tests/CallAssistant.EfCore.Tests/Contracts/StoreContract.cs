namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>What every suite needs: stores of its own and records to put into them.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected const string Alice = "alice";
    protected const string Bob = "bob";

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected StoreHost Host { get; private set; } = null!;

    protected ICallStore Calls => Host.Calls;

    protected Records Records { get; } = new(seed: 1);

    public async ValueTask InitializeAsync() => Host = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract ValueTask<StoreHost> CreateAsync();

    protected async Task<CallTask> StoreTaskAsync(string user, Func<CallTask, CallTask>? change = null)
    {
        var task = Records.Task(user);
        task = change is null ? task : change(task);
        await Calls.CommitAsync(new CallCommit { UserId = user, Tasks = [task] }, Token);
        return task;
    }

    protected async Task<CallSession> StoreSessionAsync(CallTask task, Func<CallSession, CallSession>? change = null)
    {
        var session = Records.Session(task);
        session = change is null ? session : change(session);
        await Calls.CommitAsync(new CallCommit { UserId = task.UserId, Session = session }, Token);
        return session;
    }

    protected Task<StoreConflictException> RefusesAsync(CallCommit commit) =>
        Assert.ThrowsAsync<StoreConflictException>(async () => await Calls.CommitAsync(commit, Token));
}
