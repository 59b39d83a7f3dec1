using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Core.Tests.Suppression;

/// <summary>A callee who does not want to be called again is not called again: by nobody, by no retry, by no later process. Whole calls in virtual time.</summary>
public sealed class OptOutTests
{
    private const string Other = "bob";
    private const string Errand = $"Call {CallLab.Number} and ask what a haircut costs";

    private static readonly ScriptedCallee Angry = new ScriptedCallee("Shear Delight, how can I help you?")
        .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
        .Otherwise(CalleeReply.Say("Please never call this number again."));

    [Fact]
    public void Call_CalleeOptsOut_NobodyIsCalledThereAgain() => CallLab.Run(Angry, async (host, network, _) =>
    {
        var later = await host.CreateAsync(Errand);
        var (session, _, journal) = await host.CallAsync((await host.CreateAsync(Errand)).Id);

        var optedOut = Assert.Single(journal.Select(entry => entry.Event).OfType<CallEvent.CalleeOptedOut>());
        Assert.Equal("Please never call this number again.", Assert.IsType<CallEvent.CalleeSpoke>(journal[(int)optedOut.Words - 1].Event).Text);
        Assert.Null(JournalChain.FindBreak(journal));
        Assert.Equal(CallOutcome.OptedOut, session.Outcome);
        Assert.True(await host.Get<ISuppressionStore>().ContainsAsync(CallLab.Number, default));

        await RefusesAsync(host, EngineHost.User, later.Id);
        var his = await host.Assistant.CreateTaskAsync(Other, new NewCallTask(Errand));
        await RefusesAsync(host, Other, his.Value!.Id);
        Assert.Single(network.Dials);
    });

    /// <summary>"At once": as soon as the words stand in the journal, while the call still goes on.</summary>
    [Fact]
    public void Call_CalleeOptsOut_CountsWhileTheCallGoesOn() => CallLab.Run(Angry, async (host, network, _) =>
    {
        var his = (await host.Assistant.CreateTaskAsync(Other, new NewCallTask(Errand))).Value!;
        var started = (await host.Assistant.StartCallAsync(EngineHost.User, (await host.CreateAsync(Errand)).Id)).Value!;
        await foreach (var entry in host.Assistant.WatchAsync(EngineHost.User, started.Session.Id))
        {
            if (entry.Event is CallEvent.CalleeOptedOut)
            {
                break;
            }
        }

        Assert.False((await host.Store.FindSessionAsync(EngineHost.User, started.Session.Id, default))!.IsOver);
        await RefusesAsync(host, Other, his.Id);
        await host.FinishAsync(started.Session.Id);
        Assert.Single(network.Dials);
    });

    /// <summary>A sentence that recognition cut in two.</summary>
    [Fact]
    public void Call_WishInTwoPieces_IsHeard() => RunOnLine(
        ["Please do not", "call this number again."],
        async (host, session) =>
        {
            Assert.Equal(CallOutcome.OptedOut, session.Outcome);
            Assert.True(await host.Get<ISuppressionStore>().ContainsAsync(CallLab.Number, default));
        });

    [Theory]
    [InlineData("You have reached Ann's voicemail. Please do not call this number again, I have moved. Leave a message after the tone.")]
    [InlineData("We can't right now.", "Call us again tomorrow.")]
    public void Call_NoPersonOrNoWish_SuppressesNothing(params string[] words) => RunOnLine(
        words,
        async (host, session) =>
        {
            Assert.DoesNotContain(await host.Store.ReadJournalAsync(EngineHost.User, session.Id, 0, default), entry => entry.Event is CallEvent.CalleeOptedOut);
            Assert.False(await host.Get<ISuppressionStore>().ContainsAsync(CallLab.Number, default));
        });

    /// <summary>P16: a retry that is due after the opt-out is not dialled, though another user heard it and another process finds the work.</summary>
    [Fact]
    public void Retry_DueAfterTheOptOut_IsNeverDialledOverARestartToo()
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            // Busy at first, angry later.
            var line = new Moody();
            var network = EngineHost.Network(time, (CallLab.Number, line));
            CallTask retried;
            await using (var first = await EngineHost.StartAsync(time, database, network, seed: 1))
            {
                await first.SetUpUserAsync(settings => settings with { AutoRetryFailedCalls = true, MaxRetryAttempts = 5 });
                retried = await first.CreateAsync(Errand);
                await first.CallAsync(retried.Id);
                retried = (await first.Store.FindTaskAsync(EngineHost.User, retried.Id, default))!;
                Assert.Equal(CallTaskStatus.ReadyToCall, retried.Status);
                Assert.NotNull(retried.DueAt);

                line.IsAngry = true;
                var his = (await first.Assistant.CreateTaskAsync(Other, new NewCallTask(Errand))).Value!;
                var call = (await first.Assistant.StartCallAsync(Other, his.Id)).Value!;
                await foreach (var _ in first.Assistant.WatchAsync(Other, call.Session.Id))
                {
                    // Ends when the session is processed.
                }

                Assert.Equal(CallOutcome.OptedOut, (await first.Store.FindSessionAsync(Other, call.Session.Id, default))!.Outcome);
                await first.Assistant.EraseUserAsync(Other);
            }

            await using var second = await EngineHost.StartAsync(time, database, network, seed: 2, change: services => services.Configure<WorkerOptions>(worker => worker.SweepInterval = TimeSpan.FromMinutes(1)));
            using var stop = new CancellationTokenSource();
            var worker = second.Worker.RunAsync(stop.Token);
            await Task.Delay(TimeSpan.FromDays(2), time);

            Assert.Equal(2, network.Dials.Count);
            var refused = (await second.Store.FindTaskAsync(EngineHost.User, retried.Id, default))!;
            Assert.Equal((CallTaskStatus.WaitingForUser, 1, null), (refused.Status, refused.AttemptCount, refused.DueAt));
            Assert.Contains("does not want to be called", refused.StatusReason, StringComparison.Ordinal);
            await stop.CancelAsync();
            await worker;
        }, TimeSpan.FromDays(4));
    }

    /// <summary>The number gets onto the list while the attempt waits for its turn: nobody's phone rings.</summary>
    [Fact]
    public void Attempt_OptOutWhileItWaits_IsNotDialled()
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var inner = EngineHost.Network(time, (CallLab.Number, Angry), ("+12025550150", new BusyLine()));
            var network = new PacedNetwork(inner, time, callsPerSecond: 1 / 60d);
            await using var host = await EngineHost.StartAsync(time, database, network, change: services => services.AddSingleton(inner));
            await host.SetUpUserAsync();
            var (first, second) = (await host.CreateAsync("Call +12025550150 and ask what a haircut costs"), await host.CreateAsync(Errand));
            await host.Assistant.StartCallAsync(EngineHost.User, first.Id);
            var waiting = (await host.Assistant.StartCallAsync(EngineHost.User, second.Id)).Value!.Session;

            await host.Get<ISuppressionStore>().AddAsync(CallLab.Number, default);

            var (session, _, journal) = await host.FinishAsync(waiting.Id);
            Assert.Contains(journal, entry => entry.Event is CallEvent.DialRejected { Reason: DialRejection.Policy } rejected && rejected.Detail.Contains("does not want to be called", StringComparison.Ordinal));
            Assert.Equal(CallSessionStatus.Failed, session.Status);
            Assert.DoesNotContain(waiting.Id, network.Dials.Select(dial => dial.AttemptId));
        }, TimeSpan.FromHours(2));
    }

    /// <summary>An operator takes a wrong entry off: calls go through again.</summary>
    [Fact]
    public void Remove_WrongEntry_NumberIsCalledAgain() => CallLab.Run(new BusyLine(), async (host, network, _) =>
    {
        await host.Get<ISuppressionStore>().AddAsync(CallLab.Number, default);
        var task = await host.CreateAsync(Errand);
        await RefusesAsync(host, EngineHost.User, task.Id);

        Assert.True(await host.Get<ISuppressionStore>().RemoveAsync(CallLab.Number, default));

        await host.CallAsync(task.Id);
        Assert.Single(network.Dials);
    });

    private static async Task RefusesAsync(EngineHost host, string user, Guid taskId)
    {
        var reply = await host.Assistant.StartCallAsync(user, taskId);
        Assert.Equal((ProblemKind.Refused, "opted_out"), (reply.Problem?.Kind, reply.Problem?.Rule));
        Assert.Contains("does not want to be called", reply.Problem!.Detail, StringComparison.Ordinal);
    }

    /// <summary>A call in which somebody says these words one after the other, in pieces as they come.</summary>
    private static void RunOnLine(string[] words, Func<EngineHost, CallSession, Task> check)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var phone = new FakeTelephony(time);
            await using var host = await EngineHost.StartAsync(time, database, phone);
            await host.SetUpUserAsync();
            phone.Push(new CallSignal.Answered(AnsweredBy.Human));
            phone.Push([.. words.Select((text, n) => new CallSignal.Heard(text, TimeSpan.FromSeconds(n), TimeSpan.FromSeconds(n + 0.9)))]);
            phone.Push(new CallSignal.Ended(CallSessionStatus.Completed, TimeSpan.FromSeconds(20), "Hung up."));
            await check(host, (await host.CallAsync((await host.CreateAsync(Errand)).Id)).Session);
        }, TimeSpan.FromHours(1));
    }

    private sealed class Moody : ICallee
    {
        public bool IsAngry { get; set; }

        public CalleeAnswer Answer(CalleeCall call) => IsAngry ? Angry.Answer(call) : new BusyLine().Answer(call);
    }
}
