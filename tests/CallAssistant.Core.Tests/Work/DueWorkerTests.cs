using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Work;

public sealed class DueWorkerTests
{
    private static readonly ScriptedCallee Salon = new ScriptedCallee("Shear Delight, how can I help you?")
        .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
        .On("haircut", "A haircut is $45.");

    [Fact]
    public void Retry_AfterBusy_DialsAgainUntilTheLimitAndTellsTheUser() => CallLab.Run(new BusyLine(), async (host, network, time) =>
    {
        var settings = await host.Get<ISettingsStore>().GetSettingsAsync(EngineHost.User, default);
        await host.Get<ISettingsStore>().SaveSettingsAsync(settings with { Version = 2, AutoRetryFailedCalls = true, MaxRetryAttempts = 2 }, default);
        using var stop = new CancellationTokenSource();
        var worker = host.Worker.RunAsync(stop.Token);

        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        var (_, waiting, _) = await host.CallAsync(task.Id);
        Assert.Equal(CallTaskStatus.ReadyToCall, waiting.Status);
        Assert.InRange(waiting.DueAt!.Value - time.GetUtcNow(), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(13));
        await Task.Delay(TimeSpan.FromHours(3), time);

        var done = await host.Store.FindTaskAsync(EngineHost.User, task.Id, default);
        Assert.Equal((CallTaskStatus.Failed, 3), (done!.Status, done.AttemptCount));
        Assert.Equal(3, network.Dials.Count);
        var kinds = (await host.Get<INotificationStore>().ListNotificationsAsync(EngineHost.User, new NotificationQuery(), default)).Items.Select(n => n.Kind).ToList();
        Assert.Equal([NotificationKind.CallFailed, NotificationKind.RetryScheduled, NotificationKind.RetryScheduled], kinds);
        await stop.CancelAsync();
        await worker;
    });

    [Fact]
    public void Update_WhileARetryIsScheduled_KeepsIt() => CallLab.Run(new BusyLine(), async (host, _, _) =>
    {
        var settings = await host.Get<ISettingsStore>().GetSettingsAsync(EngineHost.User, default);
        await host.Get<ISettingsStore>().SaveSettingsAsync(settings with { Version = 2, AutoRetryFailedCalls = true }, default);
        var (_, waiting, _) = await host.CallAsync((await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs")).Id);
        var patched = await host.Assistant.UpdateTaskAsync(EngineHost.User, waiting.Id, new CallTaskChanges { Tone = CallTone.Firm });
        Assert.NotNull(waiting.DueAt);
        Assert.Equal(waiting.DueAt, patched.Value!.DueAt);
    });

    [Fact]
    public void TwoHosts_OverOneDatabase_RunEverythingOnce()
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var network = EngineHost.Network(time, (CallLab.Number, Salon));
            await using var first = await EngineHost.StartAsync(time, database, network, seed: 1);
            await using var second = await EngineHost.StartAsync(time, database, network, seed: 2);
            await first.SetUpUserAsync();
            using var stop = new CancellationTokenSource();
            var workers = Task.WhenAll(first.Worker.RunAsync(stop.Token), second.Worker.RunAsync(stop.Token));

            for (var i = 0; i < 10; i++)
            {
                var task = await first.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
                var host = i % 2 == 0 ? first : second;
                var (_, done, journal) = await host.CallAsync(task.Id);
                Assert.Equal(CallTaskStatus.Completed, done.Status);
                Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.HolderChanged);
            }

            Assert.Equal(10, network.Dials.Count);
            await stop.CancelAsync();
            await workers;
        }, TimeSpan.FromHours(2));
    }

    [Fact]
    public void Holder_ThatWasPaused_WritesNothingAfterTheTakeover() => CallLab.Run(Salon, async (host, _, time) =>
    {
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        var started = await host.Assistant.StartCallAsync(EngineHost.User, task.Id);
        var session = started.Value!.Session;

        // Somebody takes the session over, as if this host had slept through its lease.
        await Task.Delay(TimeSpan.FromSeconds(8), time);
        var before = await host.Store.FindSessionAsync(EngineHost.User, session.Id, default);
        await LeaseThief.StealAsync(host, session.UserId);
        await Task.Delay(TimeSpan.FromMinutes(2), time);

        var after = await host.Store.FindSessionAsync(EngineHost.User, session.Id, default);
        Assert.Equal(before!.Version, after!.Version);
    });
}
