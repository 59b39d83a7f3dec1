using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Dialing;

public sealed class DialOnceTests
{
    private static readonly ScriptedCallee Salon = new ScriptedCallee("Shear Delight, how can I help you?")
        .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
        .On("haircut", "A haircut is $45.");

    [Fact]
    public void StartCall_ManyAtOnce_DialsOnce() => CallLab.Run(Salon, async (host, network, _) =>
    {
        var task = await CreateAsync(host);
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.Assistant.StartCallAsync(EngineHost.User, task.Id).AsTask()));
        Assert.Single(replies, reply => reply.IsDone);
        Assert.All(replies.Where(reply => !reply.IsDone), reply => Assert.Equal(ProblemKind.InvalidState, reply.Problem!.Kind));
        await host.FinishAsync(replies.Single(reply => reply.IsDone).Value!.Session.Id);
        Assert.Single(network.Dials);
    });

    [Theory]
    [InlineData(DialFault.AnswerLost)]
    [InlineData(DialFault.ThrowsAfterDialing)]
    [InlineData(DialFault.Slow)]
    public void Dial_ThatRingsWithoutAnAnswer_IsFoundAndNotRepeated(DialFault fault) => CallLab.Run(Salon, async (host, network, _) =>
    {
        using var stop = new CancellationTokenSource();
        var worker = host.Worker.RunAsync(stop.Token);
        var task = await CreateAsync(host);
        network.FailNextDial(fault);

        var (session, _, journal) = await host.CallAsync(task.Id);

        Assert.Single(network.Dials);
        Assert.NotNull(session.ProviderCallId);
        Assert.Contains(journal, entry => entry.Event is CallEvent.DialUnknown);
        Assert.Contains(journal, entry => entry.Event is CallEvent.DialAccepted);
        Assert.True(session.IsOver);
        await stop.CancelAsync();
        await worker;
    });

    [Theory]
    [InlineData(DialFault.RequestLost)]
    [InlineData(DialFault.ThrowsBeforeDialing)]
    public void Dial_ThatNeverReachedTheProvider_FailsAfterTheSettleWindow(DialFault fault) => CallLab.Run(Salon, async (host, network, time) =>
    {
        using var stop = new CancellationTokenSource();
        var worker = host.Worker.RunAsync(stop.Token);
        var task = await CreateAsync(host);
        network.FailNextDial(fault);

        var (session, done, _) = await host.CallAsync(task.Id);

        Assert.Single(network.Dials);
        Assert.Equal((CallSessionStatus.Failed, CallOutcome.TechnicalFailure, CallTaskStatus.Failed), (session.Status, session.Outcome, done.Status));
        Assert.True(session.EndedAt - session.CreatedAt >= new DialOptions().SettleWindow);
        Assert.True(time.GetUtcNow() - session.CreatedAt < new DialOptions().SettleWindow + TimeSpan.FromSeconds(30));
        await stop.CancelAsync();
        await worker;
    });

    [Fact]
    public void Dial_ThatIsThrottled_IsTriedAgainByItselfInANewAttempt() => CallLab.Run(Salon, async (host, network, time) =>
    {
        using var stop = new CancellationTokenSource();
        var worker = host.Worker.RunAsync(stop.Token);
        var task = await CreateAsync(host);
        network.FailNextDial(DialFault.Throttled);
        network.FailNextDial(DialFault.Throttled);

        var (session, waiting, journal) = await host.CallAsync(task.Id);

        Assert.Equal((CallSessionStatus.Failed, CallTaskStatus.ReadyToCall), (session.Status, waiting.Status));
        Assert.Contains(journal, entry => entry.Event is CallEvent.DialRejected { Reason: DialRejection.Throttled });
        Assert.InRange(waiting.DueAt!.Value - session.EndedAt!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.3));
        var done = await DoneAsync(host, task.Id, time);
        Assert.Equal((CallTaskStatus.Completed, 3), (done.Status, done.AttemptCount));
        Assert.Equal(3, network.Dials.Select(dial => dial.AttemptId).Distinct().Count());
        Assert.InRange(time.GetUtcNow() - session.EndedAt!.Value, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(6));
        await stop.CancelAsync();
        await worker;
    });

    [Fact]
    public void Dial_AfterAFailedAttempt_IsANewAttempt() => CallLab.Run(Salon, async (host, network, _) =>
    {
        var task = await CreateAsync(host);
        network.FailNextDial(DialFault.Throttled);
        Assert.Equal(CallTaskStatus.ReadyToCall, (await host.CallAsync(task.Id)).Task.Status);

        var (session, done, _) = await host.CallAsync(task.Id);

        Assert.Equal((2, CallTaskStatus.Completed), (session.Attempt, done.Status));
        Assert.Equal(2, network.Dials.Select(dial => dial.AttemptId).Distinct().Count());
    });

    [Fact]
    public void Dial_ByAHostThatSleptTooLong_DoesNotHappen()
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var network = EngineHost.Network(time, (CallLab.Number, Salon));
            await using var sleeper = await EngineHost.StartAsync(time, database, network, seed: 1, change: services => services.Decorate<ICallStore>(
                inner => new SleepyStore(inner, time, TimeSpan.FromMinutes(10))));
            await using var other = await EngineHost.StartAsync(time, database, network, seed: 2);
            await sleeper.SetUpUserAsync();
            using var stop = new CancellationTokenSource();
            var worker = other.Worker.RunAsync(stop.Token);

            var started = await sleeper.Assistant.StartCallAsync(EngineHost.User, (await CreateAsync(sleeper)).Id);

            var (session, task, journal) = await other.FinishAsync(started.Value!.Session.Id);
            Assert.Empty(network.Dials);
            Assert.Equal((CallSessionStatus.Failed, CallTaskStatus.Failed), (session.Status, task.Status));
            Assert.Null(JournalChain.FindBreak(journal));
            await stop.CancelAsync();
            await worker;
        }, TimeSpan.FromHours(1));
    }

    private static async Task<CallTask> DoneAsync(EngineHost host, Guid taskId, TimeProvider time)
    {
        while (true)
        {
            if (await host.Store.FindTaskAsync(EngineHost.User, taskId, default) is { Status: CallTaskStatus.Completed } done)
            {
                return done;
            }

            await Task.Delay(TimeSpan.FromSeconds(5), time);
        }
    }

    private static Task<CallTask> CreateAsync(EngineHost host) => host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
}
