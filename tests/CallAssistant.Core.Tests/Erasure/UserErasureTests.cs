using CallAssistant.Core.Tests.Engine;
using CallAssistant.Core.Tests.Export;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Core.Tests.Erasure;

public sealed class UserErasureTests
{
    private const string Errand = $"Call {CallLab.Number} and ask what a haircut costs";

    private static readonly ScriptedCallee Salon = new ScriptedCallee("Shear Delight, how can I help you?")
        .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
        .On("haircut", "A haircut is $45.");

    [Fact]
    public void Erase_OfAUserWithEveryRecord_LeavesNothingToAnyVerb() => CallLab.Run(Salon, async (host, _, _) =>
    {
        var gone = await FullUser.StoreAsync(host, "full", seed: 1);
        var before = await StoreProbe.FindAsync(host, "other", await FullUser.StoreAsync(host, "other", seed: 2));
        var untouched = await FullUser.StoreAsync(host, "third", seed: 3);

        await host.Assistant.EraseUserAsync("full");
        await host.Assistant.EraseUserAsync("full");

        Assert.Equal(before, await StoreProbe.FindAsync(host, "third", untouched));
        Assert.Empty(await StoreProbe.FindAsync(host, "full", gone));
        Assert.Contains(nameof(ICallStore.ReadJournalAsync), before);
    });

    [Fact]
    public void Erase_DuringACall_HangsUpFirstAndNothingComesBack() => RunWithLog(async (host, network, time, log) =>
    {
        var session = await StartAsync(host);
        await Task.Delay(TimeSpan.FromSeconds(8), time);
        Assert.Equal(CallSessionStatus.InProgress, (await host.Store.FindSessionAsync(EngineHost.User, session.Id, default))!.Status);

        await host.Assistant.EraseUserAsync(EngineHost.User);

        Assert.True((await network.FindAsync(session.Id, default))!.Status >= CallSessionStatus.Completed);
        await AssertNothingComesBackAsync(host, time);
        Assert.Empty(log.Errors);
    });

    [Fact]
    public void StoreErase_UnderALiveCall_EndsTheLineAtTheFirstRefusal() => RunWithLog(async (host, network, time, log) =>
    {
        var session = await StartAsync(host);
        await Task.Delay(TimeSpan.FromSeconds(8), time);

        await host.Store.EraseUserAsync(EngineHost.User, default);
        await Task.Delay(new WorkerOptions().LeaseDuration / 3, time);

        Assert.True((await network.FindAsync(session.Id, default))!.Status >= CallSessionStatus.Completed);
        await AssertNothingComesBackAsync(host, time);
        Assert.Empty(log.Errors);
        Assert.InRange(log.Warnings.Count(), 0, 1);
    });

    [Fact]
    public void StoreErase_AfterTheCallEndedAndBeforeItIsProcessed_IsNoFault() => RunWithLog(
        async (host, _, time, log) =>
        {
            var session = await StartAsync(host);
            await foreach (var entry in host.Assistant.WatchAsync(EngineHost.User, session.Id))
            {
                Assert.IsNotType<CallEvent.Processed>(entry.Event);
            }

            await AssertNothingComesBackAsync(host, time);
            Assert.Empty(log.Errors);
            Assert.InRange(log.Warnings.Count(), 1, 1);
        },
        services => services.Decorate<ICallStore>(inner => new ErasingStore(inner, commit => commit.Journal.Any(entry => entry.Event is CallEvent.Ended))));

    [Fact]
    public void StoreErase_WhileATaskIsPlanned_IsNoFault() => RunWithLog(
        async (host, _, time, log) =>
        {
            var planner = (ScriptedPlanner)host.Get<ICallPlanner>();
            planner.Wait = token => Task.Delay(TimeSpan.FromSeconds(20), time, token);
            using var stop = new CancellationTokenSource();
            var worker = host.Worker.RunAsync(stop.Token);
            await host.CreateAsync(Errand);
            await Task.Delay(TimeSpan.FromSeconds(6), time);
            Assert.Equal(2, planner.Calls);

            await host.Store.EraseUserAsync(EngineHost.User, default);

            await AssertNothingComesBackAsync(host, time);
            Assert.Empty(log.Errors);
            await stop.CancelAsync();
            await worker;
        },
        services => services.Decorate<ICallPlanner>(inner => new ScriptedPlanner(inner)));

    [Fact]
    public void Erase_OfACallThatAnotherHostHolds_EndsItAtTheProvider()
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var network = EngineHost.Network(time, (CallLab.Number, Salon));
            await using var first = await EngineHost.StartAsync(time, database, network, seed: 1);
            await using var second = await EngineHost.StartAsync(time, database, network, seed: 2);
            await first.SetUpUserAsync();
            var session = await StartAsync(first);
            await Task.Delay(TimeSpan.FromSeconds(8), time);

            await second.Assistant.EraseUserAsync(EngineHost.User);

            Assert.True((await network.FindAsync(session.Id, default))!.Status >= CallSessionStatus.Completed);
            await AssertNothingComesBackAsync(second, time);
        }, TimeSpan.FromHours(1));
    }

    [Fact]
    public void Erase_WhileTheDialIsNotAnswered_ClosesTheLineWhenItIsThere() => RunWithPhone(time => new FakeTelephony(time) { DialTime = TimeSpan.FromSeconds(5) }, async (host, phone, time) =>
    {
        var task = await host.CreateAsync(Errand);
        var starting = host.Assistant.StartCallAsync(EngineHost.User, task.Id).AsTask();
        await Task.Delay(TimeSpan.FromSeconds(1), time);

        await host.Assistant.EraseUserAsync(EngineHost.User);

        await starting;
        Assert.Equal([typeof(CallAction.HangUp)], phone.Actions.Select(action => action.GetType()));
        await AssertNothingComesBackAsync(host, time);
    });

    [Fact]
    public void Erase_WhileItIsUnknownWhetherACallWasPlaced_ErasesNothingUntilItIsKnown() => CallLab.Run(Salon, async (host, network, time) =>
    {
        var task = await host.CreateAsync(Errand);
        network.FailNextDial(DialFault.RequestLost);
        await host.Assistant.StartCallAsync(EngineHost.User, task.Id);

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Assistant.EraseUserAsync(EngineHost.User));

        Assert.True(fault.IsTransient);
        Assert.NotNull(await host.Store.FindTaskAsync(EngineHost.User, task.Id, default));
        await Task.Delay(new DialOptions().SettleWindow, time);
        await host.Assistant.EraseUserAsync(EngineHost.User);
        await AssertNothingComesBackAsync(host, time);
    });

    [Fact]
    public void Erase_WhenRecordingsCannotBeDeleted_ErasesNothingAndCanBeTriedAgain() => RunWithPhone(Recording, async (host, phone, time) =>
    {
        var (session, _, _) = await host.CallThroughAsync(phone, Errand);
        phone.Failures = 1;

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Assistant.EraseUserAsync(EngineHost.User));

        Assert.True(fault.IsTransient);
        Assert.IsType<HttpRequestException>(fault.InnerException);
        Assert.NotNull(await host.Store.FindSessionAsync(EngineHost.User, session.Id, default));
        await host.Assistant.EraseUserAsync(EngineHost.User);
        Assert.Equal([FakeTelephony.CallId, FakeTelephony.CallId], phone.RecordingsAsked);
        await AssertNothingComesBackAsync(host, time);
    });

    [Fact]
    public void Erase_WhileAnotherCallBegins_EndsThatOneAndItsRecordingsToo() => RunWithPhone(Recording, async (host, phone, time) =>
    {
        var task = (await host.CallThroughAsync(phone, Errand)).Task;
        phone.Meanwhile = async () =>
        {
            await host.Store.CommitAsync(new CallCommit { UserId = EngineHost.User, Session = Attempt(task, 2, CallSessionStatus.Ringing, time) with { ProviderCallId = "FAKE2" } }, default);
        };

        await host.Assistant.EraseUserAsync(EngineHost.User);

        Assert.Contains("FAKE2", phone.Ended);
        Assert.Contains("FAKE2", phone.RecordingsAsked);
        await AssertNothingComesBackAsync(host, time);
    });

    /// <summary>A list's total stops counting: it does not tell that a call was added.</summary>
    [Fact]
    public void Erase_OfAThousandCallsWhileAnotherBegins_EndsThatOneAndItsRecordingsToo() => RunWithPhone(Recording, async (host, phone, time) =>
    {
        var task = (await host.CallThroughAsync(phone, Errand)).Task;
        for (var attempt = 2; attempt <= 1_001; attempt++)
        {
            await host.Store.CommitAsync(new CallCommit { UserId = EngineHost.User, Session = Attempt(task, attempt, CallSessionStatus.Busy, time) }, default);
        }

        phone.Meanwhile = async () =>
            await host.Store.CommitAsync(new CallCommit { UserId = EngineHost.User, Session = Attempt(task, 1_002, CallSessionStatus.Ringing, time) with { ProviderCallId = "FAKE2" } }, default);

        await host.Assistant.EraseUserAsync(EngineHost.User);

        Assert.Contains("FAKE2", phone.Ended);
        Assert.Contains("FAKE2", phone.RecordingsAsked);
        await AssertNothingComesBackAsync(host, time);
    });

    [Fact]
    public void Erase_WhenTheProviderCannotBeAskedToEndACall_ErasesNothing()
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var phone = new FakeTelephony(time);
            await using var first = await EngineHost.StartAsync(time, database, phone, seed: 1);
            await using var second = await EngineHost.StartAsync(time, database, phone, seed: 2);
            await first.SetUpUserAsync();
            var session = await StartAsync(first);
            phone.Failures = 1;

            await Assert.ThrowsAsync<CallAssistantException>(async () => await second.Assistant.EraseUserAsync(EngineHost.User));

            Assert.NotNull(await second.Store.FindSessionAsync(EngineHost.User, session.Id, default));
            await first.Assistant.EraseUserAsync(EngineHost.User);
            await AssertNothingComesBackAsync(second, time);
        }, TimeSpan.FromHours(1));
    }

    private static CallSession Attempt(CallTask task, int attempt, CallSessionStatus status, VirtualTime time) => new()
    {
        Id = Guid.NewGuid(), UserId = EngineHost.User, TaskId = task.Id, Attempt = attempt, PhoneNumber = CallLab.Number, Status = status, DueAt = status == CallSessionStatus.Ringing ? time.GetUtcNow() : null, CreatedAt = time.GetUtcNow(),
    };

    private static void RunWithLog(Func<EngineHost, SimulatedTelephony, VirtualTime, RecordedLog, Task> body, Action<IServiceCollection>? change = null)
    {
        using var log = new RecordedLog();
        CallLab.Run(Salon, (host, network, time) => body(host, network, time, log), change: services =>
        {
            services.AddSingleton<ILoggerProvider>(log);
            change?.Invoke(services);
        });
    }

    private static void RunWithPhone(Func<TimeProvider, FakeTelephony> make, Func<EngineHost, FakeTelephony, VirtualTime, Task> body)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var phone = make(time);
            await using var host = await EngineHost.StartAsync(time, database, phone);
            await host.SetUpUserAsync();
            await body(host, phone, time);
        }, TimeSpan.FromHours(1));
    }

    private static FakeTelephony Recording(TimeProvider time) => new(time) { Capabilities = new TelephonyCapabilities { CanGateSpeech = true, CanRecord = true } };

    private static async Task<CallSession> StartAsync(EngineHost host)
    {
        var started = await host.Assistant.StartCallAsync(EngineHost.User, (await host.CreateAsync(Errand)).Id);
        Assert.True(started.IsDone, started.Problem?.Detail);
        return started.Value.Session;
    }

    /// <summary>Lets workers go on for a while: whatever they still had in hand writes nothing.</summary>
    private static async Task AssertNothingComesBackAsync(EngineHost host, VirtualTime time)
    {
        using var stop = new CancellationTokenSource();
        var worker = host.Worker.RunAsync(stop.Token);
        await Task.Delay(TimeSpan.FromMinutes(5), time);
        await stop.CancelAsync();
        await worker;
        Assert.Equal(0, (await host.Store.ListTasksAsync(EngineHost.User, new CallTaskQuery(), default)).Total);
        Assert.Equal(0, (await host.Store.ListSessionsAsync(EngineHost.User, new CallSessionQuery(), default)).Total);
        Assert.Equal(0, (await host.Get<INotificationStore>().ListNotificationsAsync(EngineHost.User, new NotificationQuery(), default)).Total);
        Assert.Equal(0, (await host.Get<ISettingsStore>().GetSettingsAsync(EngineHost.User, default)).Version);
    }
}
