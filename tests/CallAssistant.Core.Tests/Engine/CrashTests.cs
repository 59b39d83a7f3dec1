using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Engine;

/// <summary>A host dies at each of its commits in turn; another one takes over on the same database and the same phone network.</summary>
public sealed class CrashTests
{
    /// <summary>More commits than one call makes.</summary>
    private const int LastCommit = 30;

    public static TheoryData<int, bool> Deaths
    {
        get
        {
            var data = new TheoryData<int, bool>();
            for (var commit = 1; commit <= LastCommit; commit++)
            {
                data.Add(commit, false);
                data.Add(commit, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public void Host_DyingAtAnyCommit_LeavesNothingStuckAndDialsOnce(int commit, bool afterStoring)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var callee = new ScriptedCallee("Shear Delight, how can I help you?").On("goodbye", CalleeReply.SayAndHangUp("Bye!")).On("haircut", "A haircut is $45.");
            var network = EngineHost.Network(time, (CallLab.Number, callee));
            var firstLife = await LiveAndDieAsync(time, database, network, commit, afterStoring);

            await using var second = await EngineHost.StartAsync(time, database, network, seed: 2);
            await TakeOverAsync(second, time);

            Assert.All(network.Dials.GroupBy(dial => dial.AttemptId), attempt => Assert.Single(attempt));
            foreach (var task in (await second.Store.ListTasksAsync(EngineHost.User, new CallTaskQuery(), default)).Items)
            {
                Assert.NotEqual(CallTaskStatus.InProgress, task.Status);
                Assert.NotEqual(CallTaskStatus.Preparing, task.Status);
            }

            foreach (var session in (await second.Store.ListSessionsAsync(EngineHost.User, new CallSessionQuery(), default)).Items)
            {
                Assert.True(session.IsOver);
                Assert.NotNull(session.Summary);
                Assert.Null(session.DueAt);
                var journal = await second.Store.ReadJournalAsync(EngineHost.User, session.Id, 0, default);
                Assert.Null(JournalChain.FindBreak(journal));
                Assert.Single(journal, entry => entry.Event is CallEvent.Ended);
                Assert.Single(journal, entry => entry.Event is CallEvent.Processed);
                Assert.IsType<CallEvent.Processed>(journal[^1].Event);
            }

            Assert.True(firstLife || commit > 10, "A whole call makes more than ten commits.");
        }, TimeSpan.FromHours(1));
    }

    /// <summary>Runs a host until it dies, or until its call is over.</summary>
    /// <returns>True when it has died.</returns>
    private static async Task<bool> LiveAndDieAsync(VirtualTime time, TestDatabase database, SimulatedTelephony network, int commit, bool afterStoring)
    {
        await using var host = await EngineHost.StartAsync(time, database, network, change: services => services.Decorate<ICallStore>(
            inner => new MortalStore(inner, commit, afterStoring)));
        await host.SetUpUserAsync();
        var store = (MortalStore)host.Store;
        try
        {
            var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
            var started = await host.Assistant.StartCallAsync(EngineHost.User, task.Id);
            while (!store.IsDead && (await store.FindSessionAsync(EngineHost.User, started.Value!.Session.Id, default))!.Summary is null)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), time);
            }
        }
        catch (ProcessDiedException)
        {
            // As planned.
        }

        return store.IsDead;
    }

    private static async Task TakeOverAsync(EngineHost host, VirtualTime time)
    {
        using var stop = new CancellationTokenSource();
        var worker = host.Worker.RunAsync(stop.Token);
        await Task.Delay(TimeSpan.FromMinutes(10), time);
        await stop.CancelAsync();
        await worker;
    }
}
