using CallAssistant.EfCore.Writer;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>A caller who commits call after call, and knows what was acknowledged.</summary>
internal sealed class FillingCaller(ICallIds ids)
{
    private const string User = "alice";

    private readonly List<Acknowledgement> _acknowledged = [];

    public int Acknowledged => _acknowledged.Count;

    /// <summary>Commits until the disk is full.</summary>
    /// <returns>The commit that was refused.</returns>
    public async Task<CallCommit> FillAsync(ICallStore store, CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var commit in NextCall())
            {
                try
                {
                    await CommitAsync(store, commit, cancellationToken);
                }
                catch (CallAssistantException fault)
                {
                    AssertFull(fault);
                    return commit;
                }
            }
        }
    }

    /// <summary>Begins several calls while another writes, so that they are written together.</summary>
    /// <returns>How many were refused.</returns>
    public async Task<int> CommitTogetherAsync(ICallStore store, SingleWriter writer, int count, CancellationToken cancellationToken)
    {
        List<Task> commits;
        using (await writer.EnterAloneAsync(cancellationToken))
        {
            commits = [.. Enumerable.Range(0, count).Select(_ => CommitAsync(store, NextCall().First(), cancellationToken))];
        }

        var refused = 0;
        foreach (var commit in commits)
        {
            if (await Record.ExceptionAsync(() => commit) is { } fault)
            {
                AssertFull(Assert.IsType<CallAssistantException>(fault));
                refused++;
            }
        }

        return refused;
    }

    public async Task WriteCallAsync(ICallStore store, CancellationToken cancellationToken)
    {
        foreach (var commit in NextCall())
        {
            await CommitAsync(store, commit, cancellationToken);
        }
    }

    public async Task CommitAsync(ICallStore store, CallCommit commit, CancellationToken cancellationToken)
    {
        await store.CommitAsync(commit, cancellationToken);
        lock (_acknowledged)
        {
            _acknowledged.Add(new Acknowledgement(commit.Session!.Id, commit.Session.Version, commit.Session.JournalHash));
        }
    }

    /// <summary>What was acknowledged is there, and nothing else.</summary>
    public async Task CheckAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        Assert.Equal(0, await StoredCalls.CheckAsync(services.GetRequiredService<ICallStore>(), services.GetRequiredService<INotificationStore>(), User, _acknowledged, cancellationToken));

    public static void AssertFull(CallAssistantException fault)
    {
        Assert.IsNotType<StoreConflictException>(fault);
        Assert.True(fault.IsTransient);
        Assert.Contains("full", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Make room", fault.Message, StringComparison.Ordinal);
    }

    private IEnumerable<CallCommit> NextCall()
    {
        var call = new ScriptedCall(User, ids.NewId());
        return Enumerable.Range(1, (int)ScriptedCall.LastVersion).Select(version => call.Commit(version));
    }
}
