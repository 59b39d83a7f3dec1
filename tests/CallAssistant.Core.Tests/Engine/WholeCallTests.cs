using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Engine;

public sealed class WholeCallTests
{
    private static readonly ScriptedCallee Salon = new ScriptedCallee("Shear Delight, how can I help you?")
        .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
        .On("haircut", "A haircut is $45.");

    [Fact]
    public void Call_AskingThePrice_BringsAFactWithItsProof() => CallLab.Run(Salon, async (host, network, _) =>
    {
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        Assert.Equal(CallTaskStatus.ReadyToCall, task.Status);

        var (session, done, journal) = await host.CallAsync(task.Id);

        Assert.Equal((CallSessionStatus.Completed, CallOutcome.Achieved, CallTaskStatus.Completed), (session.Status, session.Outcome, done.Status));
        Assert.Null(JournalChain.FindBreak(journal));
        Assert.IsType<CallEvent.Processed>(journal[^1].Event);
        var result = await host.Store.FindResultAsync(EngineHost.User, session.Id, default);
        var price = Assert.Single(result!.Facts, fact => fact.Key == "price");
        Assert.Equal(("45.00 USD", FactStatus.Verified), (price.Value, price.Status));
        Assert.Contains(price.RawFragment, result.Transcript.Single(segment => segment.Id == price.SegmentId).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Single(network.Dials);
        var notifications = await host.Get<INotificationStore>().ListNotificationsAsync(EngineHost.User, new NotificationQuery(), default);
        Assert.Contains(notifications.Items, notification => notification.Kind == NotificationKind.CallCompleted && notification.SessionId == session.Id);
    });

    [Fact]
    public void Call_WatchedFromTheStart_GivesEveryEntryOnce() => CallLab.Run(Salon, async (host, _, _) =>
    {
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        var started = await host.Assistant.StartCallAsync(EngineHost.User, task.Id);
        var seen = new List<JournalEntry>();
        await foreach (var entry in host.Assistant.WatchAsync(EngineHost.User, started.Value!.Session.Id))
        {
            seen.Add(entry);
        }

        Assert.Equal(await host.Store.ReadJournalAsync(EngineHost.User, started.Value.Session.Id, 0, default), seen);
    });

    [Fact]
    public void Process_AgainAndAgain_ChangesNothing() => CallLab.Run(Salon, async (host, _, _) =>
    {
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        var (session, _, journal) = await host.CallAsync(task.Id);
        var first = await host.Assistant.ProcessAsync(EngineHost.User, session.Id);
        var second = await host.Assistant.ProcessAsync(EngineHost.User, session.Id);
        Assert.Equal(first.Value!.Result.Facts, second.Value!.Result.Facts);
        Assert.Equal(journal.Count, (await host.Store.ReadJournalAsync(EngineHost.User, session.Id, 0, default)).Count);
    });

    [Theory]
    [InlineData("+12025550171", CallSessionStatus.Busy, CallOutcome.Busy, CallTaskStatus.Failed)]
    [InlineData("+12025550172", CallSessionStatus.NoAnswer, CallOutcome.NoAnswer, CallTaskStatus.Failed)]
    [InlineData("+12025550173", CallSessionStatus.Completed, CallOutcome.VoicemailNoMessage, CallTaskStatus.Failed)]
    [InlineData("+12025550174", CallSessionStatus.Completed, CallOutcome.WrongNumber, CallTaskStatus.Failed)]
    public void Call_ThatReachesNobody_EndsWithItsOutcome(string number, CallSessionStatus status, CallOutcome outcome, CallTaskStatus taskStatus) =>
        CallLab.Run(Salon, async (host, _, _) =>
        {
            var task = await host.CreateAsync($"Call {number} and ask what a day ticket costs");
            var (session, done, journal) = await host.CallAsync(task.Id);
            Assert.Equal((status, outcome, taskStatus), (session.Status, session.Outcome, done.Status));
            Assert.Null(JournalChain.FindBreak(journal));
        });
}
