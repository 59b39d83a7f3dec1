using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Core.Tests.Dialing;

public sealed class DialQueueTests
{
    private const int Burst = 30;

    [Fact]
    public void StartCall_Burst_DialsAllInOrderAtThePaceAndEachOnce() => Run(async (host, network, time) =>
    {
        var tasks = await CreateAsync(host);
        var began = time.GetUtcNow();
        var started = await StartAsync(host, tasks);

        // The first is dialled, the second had to wait for a second and was waited for; all others wait, and nobody waits with them.
        Assert.All(started.Take(2), session => Assert.NotNull(session.ProviderCallId));
        Assert.All(started.Skip(2), session => Assert.Equal((CallSessionStatus.Initiated, null), (session.Status, session.ProviderCallId)));
        foreach (var session in started)
        {
            Assert.Equal(CallSessionStatus.Busy, (await host.FinishAsync(session.Id)).Session.Status);
        }

        Assert.Equal(started.Select(session => session.Id), network.Dials.Select(dial => dial.AttemptId));
        Assert.All(network.Dials.Index(), dial => Assert.InRange(dial.Item.At - began, TimeSpan.FromSeconds(dial.Index), TimeSpan.FromSeconds(dial.Index + 0.5)));
    });

    [Fact]
    public void StartCall_ProcessDiesWhileManyWait_AnotherDialsAllOfThemOnce()
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var network = Network(time);
            IReadOnlyList<CallSession> started;
            await using (var first = await EngineHost.StartAsync(time, database, network, seed: 1))
            {
                await first.SetUpUserAsync();
                started = await StartAsync(first, await CreateAsync(first));
            }

            Assert.InRange(network.Dials.Count, 1, 5);
            await using var second = await EngineHost.StartAsync(time, database, network, seed: 2);
            using var stop = new CancellationTokenSource();
            var worker = second.Worker.RunAsync(stop.Token);
            foreach (var session in started)
            {
                await second.FinishAsync(session.Id);
            }

            Assert.Equal(started.Select(session => session.Id).Order(), network.Dials.Select(dial => dial.AttemptId).Order());
            await stop.CancelAsync();
            await worker;
        }, TimeSpan.FromHours(1));
    }

    [Fact]
    public void StartCall_ManyForOneTask_GiveTheirTurnsBack() => Run(async (host, network, time) =>
    {
        var tasks = await CreateAsync(host);
        var began = time.GetUtcNow();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.Assistant.StartCallAsync(EngineHost.User, tasks[0].Id).AsTask()));
        Assert.Single(replies, reply => reply.IsDone);

        var other = (await host.Assistant.StartCallAsync(EngineHost.User, tasks[1].Id)).Value!.Session;

        await host.FinishAsync(other.Id);
        Assert.True(network.Dials[^1].At - began <= TimeSpan.FromSeconds(2.5), $"It waited for {network.Dials[^1].At - began}.");
    });

    [Fact]
    public void HangUp_AttemptThatWaits_IsNeverDialled() => Run(async (host, network, _) =>
    {
        var started = await StartAsync(host, (await CreateAsync(host)).Take(5));

        var reply = await host.Assistant.HangUpAsync(EngineHost.User, started[3].Id);

        Assert.True(reply.IsDone, reply.Problem?.Detail);
        var (session, done, journal) = await host.FinishAsync(started[3].Id);
        Assert.Equal((CallSessionStatus.Cancelled, CallTaskStatus.Failed), (session.Status, done.Status));
        Assert.Null(JournalChain.FindBreak(journal));
        await host.FinishAsync(started[4].Id);
        Assert.DoesNotContain(started[3].Id, network.Dials.Select(dial => dial.AttemptId));
    });

    [Fact]
    public void Dial_AnswerLostAfterALongWait_IsLookedForAsLongAsAnyOther() => Run(
        async (host, _, _) =>
        {
            var started = await StartAsync(host, (await CreateAsync(host)).Take(4));
            await host.FinishAsync(started[2].Id);
            host.Get<SimulatedTelephony>().FailNextDial(DialFault.RequestLost);
            var (session, _, journal) = await host.FinishAsync(started[3].Id);

            var dialled = journal.Single(entry => entry.Event is CallEvent.DialUnknown).At;
            Assert.True(dialled - session.CreatedAt > new DialOptions().SettleWindow, "It did not wait long.");
            Assert.True(session.EndedAt - dialled >= new DialOptions().SettleWindow, $"It was given up after {session.EndedAt - dialled}.");
        },
        callsPerSecond: 1 / 60d);

    /// <summary>Ten calls are started ten seconds before the callees' evening is over, one every three seconds: what does not get its turn in time rings nobody that night.</summary>
    [Fact]
    public void StartCall_TurnComesAfterTheCallingHours_IsDialledInTheMorning()
    {
        var newYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var evening = new DateTime(2026, 3, 2, 20, 59, 50);
        using var database = new TestDatabase();
        VirtualTime.Run(new DateTimeOffset(evening, newYork.GetUtcOffset(evening)).ToUniversalTime(), async time =>
        {
            var inner = Inner(time);
            var network = new PacedNetwork(inner, time, callsPerSecond: 1 / 3d, reachesPeople: true);
            await using var host = await EngineHost.StartAsync(time, database, network, change: services => services.AddSingleton(inner));
            await host.SetUpUserAsync();
            var tasks = (await CreateAsync(host)).Take(10).ToList();
            await StartAsync(host, tasks);
            using var stop = new CancellationTokenSource();
            var worker = host.Worker.RunAsync(stop.Token);

            await Task.Delay(TimeSpan.FromHours(14), time);

            Assert.Equal(10, network.Dials.Count);
            Assert.InRange(network.Dials.Count(dial => dial.At < time.GetUtcNow() - TimeSpan.FromHours(13)), 1, 4);
            Assert.All(network.Dials, dial => Assert.InRange(TimeZoneInfo.ConvertTime(dial.At, newYork).TimeOfDay, TimeSpan.FromHours(8), TimeSpan.FromHours(21)));
            await stop.CancelAsync();
            await worker;
        }, TimeSpan.FromHours(20));
    }

    private static void Run(Func<EngineHost, PacedNetwork, VirtualTime, Task> body, double callsPerSecond = 1)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var inner = Inner(time);
            var network = new PacedNetwork(inner, time, callsPerSecond);
            await using var host = await EngineHost.StartAsync(time, database, network, change: services => services.AddSingleton(inner));
            await host.SetUpUserAsync();
            using var stop = new CancellationTokenSource();
            var worker = host.Worker.RunAsync(stop.Token);
            await body(host, network, time);
            await stop.CancelAsync();
            await worker;
        }, TimeSpan.FromHours(2));
    }

    private static PacedNetwork Network(VirtualTime time) => new(Inner(time), time, callsPerSecond: 1);

    private static SimulatedTelephony Inner(VirtualTime time) => EngineHost.Network(time, [.. Enumerable.Range(0, Burst).Select(n => (NumberOf(n), (ICallee)new BusyLine()))]);

    /// <summary>Starts the calls at the same moment.</summary>
    /// <returns>The attempts in the order of their turns.</returns>
    private static async Task<IReadOnlyList<CallSession>> StartAsync(EngineHost host, IEnumerable<CallTask> tasks)
    {
        var replies = await Task.WhenAll(tasks.Select(task => host.Assistant.StartCallAsync(EngineHost.User, task.Id).AsTask()));
        return [.. replies.Select(reply => reply.Value!.Session).OrderBy(session => session.DueAt)];
    }

    private static string NumberOf(int n) => $"+120255501{n:00}";

    private static async Task<IReadOnlyList<CallTask>> CreateAsync(EngineHost host)
    {
        await host.SetUpUserAsync(settings => settings with { Version = 2, AutoRetryFailedCalls = false });
        var tasks = new List<CallTask>();
        for (var n = 0; n < Burst; n++)
        {
            tasks.Add(await host.CreateAsync($"Call {NumberOf(n)} and ask what a haircut costs"));
        }

        return tasks;
    }
}
