using CallAssistant.Core.Tests.Engine;
using CallAssistant.Retention;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Core.Tests.Retention;

public sealed class RetentionSweeperTests
{
    private static readonly ScriptedCallee Salon = new ScriptedCallee("Shear Delight, how can I help you?")
        .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
        .On("haircut", "A haircut is $45.");

    [Fact]
    public void Sweep_OverAYear_DeletesTheTranscriptFirstAndTheJournalLast() => Run(async (host, time) =>
    {
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        var (session, _, _) = await host.CallAsync(task.Id);
        var ended = session.EndedAt!.Value;

        Assert.Equal((true, true), await KeptAsync(host, session.Id, time, ended + TimeSpan.FromDays(89.9)));
        Assert.Equal((false, true), await KeptAsync(host, session.Id, time, ended + TimeSpan.FromDays(90.1)));
        Assert.Equal((false, true), await KeptAsync(host, session.Id, time, ended + TimeSpan.FromDays(364.9)));
        Assert.Equal((false, false), await KeptAsync(host, session.Id, time, ended + TimeSpan.FromDays(365.1)));

        Assert.Equal(session, await host.Store.FindSessionAsync(EngineHost.User, session.Id, default));
        Assert.Contains((await host.Store.FindResultAsync(EngineHost.User, session.Id, default))!.Facts, fact => fact.Key == "price");
        Assert.True((await host.Assistant.ProcessAsync(EngineHost.User, session.Id)).IsDone);
    });

    [Fact]
    public void Sweep_WithNothingToBeDeleted_KeepsForEver() => Run(
        async (host, time) =>
        {
            var (session, _, _) = await host.CallAsync((await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs")).Id);

            Assert.Equal((true, true), await KeptAsync(host, session.Id, time, CallLab.Monday + TimeSpan.FromDays(700)));
        },
        services => services.Configure<RetentionOptions>(options => (options.Transcripts, options.Journals) = (null, null)));

    [Fact]
    public void Sweep_ByTwoHosts_IsHarmless()
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            using var log = new RecordedLog();
            var network = EngineHost.Network(time, (CallLab.Number, Salon));
            await using var first = await EngineHost.StartAsync(time, database, network, seed: 1, services => services.AddSingleton<ILoggerProvider>(log));
            await using var second = await EngineHost.StartAsync(time, database, network, seed: 2, services => services.AddSingleton<ILoggerProvider>(log));
            await first.SetUpUserAsync();
            var (session, _, _) = await first.CallAsync((await first.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs")).Id);
            await time.PassUntilAsync(CallLab.Monday + TimeSpan.FromDays(366));
            await using var other = Sweeping.Start(second);

            Assert.Equal((false, false), await KeptAsync(first, session.Id, time, CallLab.Monday + TimeSpan.FromDays(366.1)));
            Assert.Empty(log.Errors);
        });
    }

    [Fact]
    public void Sweep_OfMany_GoesOnInBatchesUntilNothingIsLeft() => RunOver(250, async (host, store, time) =>
    {
        await using var sweeping = Sweeping.Start(host);
        await Task.Delay(TimeSpan.FromMinutes(1), time);

        Assert.Equal((4, 0), (store.Asked.Count, store.Left));
        Assert.All(store.Asked, asked => Assert.Equal(new PurgeRequest(100) { TranscriptsBefore = CallLab.Monday - TimeSpan.FromDays(90), JournalsBefore = CallLab.Monday - TimeSpan.FromDays(365) }, asked.Request));
    });

    [Fact]
    public void Sweep_ThatFails_IsLoggedAndTheNextOneGoesOn() => RunOver(1, async (host, store, time) =>
    {
        store.Failures = 2;
        await using var sweeping = Sweeping.Start(host);
        await Task.Delay(TimeSpan.FromHours(2.5), time);

        Assert.Equal(0, store.Left);
        Assert.Equal([0, 1, 2, 2], store.Asked.Select(asked => (asked.At - CallLab.Monday).TotalHours));
        Assert.Equal(2, host.Get<RecordedLog>().Errors.Count());
    });

    [Fact]
    public void Host_RunsTheSweeper() => RunOver(1, async (host, store, time) =>
    {
        var service = host.Get<IHostedService>();
        await service.StartAsync(default);
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        await service.StopAsync(default);

        Assert.Equal(0, store.Left);
    });

    private static void Run(Func<EngineHost, VirtualTime, Task> body, Action<IServiceCollection>? change = null)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            await using var host = await EngineHost.StartAsync(time, database, EngineHost.Network(time, (CallLab.Number, Salon)), change: change);
            await host.SetUpUserAsync();
            await body(host, time);
        });
    }

    private static void RunOver(int left, Func<EngineHost, PurgingStore, VirtualTime, Task> body)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            using var log = new RecordedLog();
            await using var host = await EngineHost.StartAsync(time, database, EngineHost.Network(time), change: services =>
            {
                services.AddSingleton(log).AddSingleton<ILoggerProvider>(log);
                services.Decorate<ICallStore>(inner => new PurgingStore(inner, time) { Left = left });
            });
            await body(host, (PurgingStore)host.Store, time);
        });
    }

    private static async Task<(bool Transcript, bool Journal)> KeptAsync(EngineHost host, Guid sessionId, VirtualTime time, DateTimeOffset at)
    {
        await time.PassUntilAsync(at);
        await using var sweeping = Sweeping.Start(host);
        await Task.Delay(TimeSpan.FromMinutes(1), time);
        var result = await host.Store.FindResultAsync(EngineHost.User, sessionId, default);
        return (result!.Transcript.Count > 0, (await host.Store.ReadJournalAsync(EngineHost.User, sessionId, 0, default)).Count > 0);
    }

    /// <summary>A sweeper at work.</summary>
    private sealed class Sweeping : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private Task _running = Task.CompletedTask;

        public static Sweeping Start(EngineHost host)
        {
            var sweeping = new Sweeping();
            sweeping._running = host.Get<RetentionSweeper>().RunAsync(sweeping._stop.Token);
            return sweeping;
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _running;
            _stop.Dispose();
        }
    }
}
