using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Live;

/// <summary>A signed webhook tells of a call that nobody holds. It is found by its attempt, and never dialled again.</summary>
public sealed class StrayCallTests
{
    private const string Errand = "Call +12025550163 and ask for the opening hours";

    /// <summary>The attempt was given up as not placed; then its phone rings after all.</summary>
    [Fact]
    public void Webhook_AttemptIsOverWithoutThatCall_EndsItAndNotesItOnce() => Run(async (host, phone) =>
    {
        var session = await GiveUpAsync(host, phone);
        for (var i = 0; i < 3; i++)
        {
            await host.Assistant.NoteProviderEventAsync("STRAY", session.Id);
        }

        var journal = await host.Store.ReadJournalAsync(EngineHost.User, session.Id, 0, default);
        Assert.Equal(["STRAY"], phone.Ended);
        Assert.Single(journal, entry => entry.Event is CallEvent.StrayCallEnded { ProviderCallId: "STRAY" });
        Assert.Null(JournalChain.FindBreak(journal));
        Assert.Equal(1, phone.Dials);

        var after = await host.Store.FindSessionAsync(EngineHost.User, session.Id, default);
        Assert.Equal((session.Status, session.Outcome, session.ProviderCallId), (after!.Status, after.Outcome, after.ProviderCallId));
    });

    /// <summary>Webhooks of one call come at once.</summary>
    [Fact]
    public void Webhooks_AtOnce_AreNotedOnce() => Run(async (host, phone) =>
    {
        var session = await GiveUpAsync(host, phone);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Assistant.NoteProviderEventAsync("STRAY", session.Id).AsTask()));

        Assert.All(phone.Ended, id => Assert.Equal("STRAY", id));
        Assert.Single(await host.Store.ReadJournalAsync(EngineHost.User, session.Id, 0, default), entry => entry.Event is CallEvent.StrayCallEnded);
    });

    /// <summary>The provider could not be asked to end it: the next webhook tries again, and only what was done is noted.</summary>
    [Fact]
    public void Webhook_EndFails_IsTriedByTheNext() => Run(async (host, phone) =>
    {
        var session = await GiveUpAsync(host, phone);
        phone.Failures = 1;

        await Assert.ThrowsAsync<HttpRequestException>(async () => await host.Assistant.NoteProviderEventAsync("STRAY", session.Id));
        Assert.DoesNotContain(await host.Store.ReadJournalAsync(EngineHost.User, session.Id, 0, default), entry => entry.Event is CallEvent.StrayCallEnded);
        await host.Assistant.NoteProviderEventAsync("STRAY", session.Id);

        Assert.Equal(["STRAY", "STRAY"], phone.Ended);
        Assert.Single(await host.Store.ReadJournalAsync(EngineHost.User, session.Id, 0, default), entry => entry.Event is CallEvent.StrayCallEnded);
    });

    /// <summary>The answer to the dial was lost: a webhook is as good a moment as any to look, and the talk begins.</summary>
    [Fact]
    public void Webhook_AttemptIsUnknown_IsLookedAtNow() => Run(async (host, phone) =>
    {
        phone.LosesAnswers = true;
        var started = await host.Assistant.StartCallAsync(EngineHost.User, (await host.CreateAsync(Errand)).Id);
        var sessionId = started.Value!.Session.Id;
        var time = host.Get<TimeProvider>();
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        Assert.Equal(CallSessionStatus.SubmissionUnknown, (await host.Store.FindSessionAsync(EngineHost.User, sessionId, default))!.Status);
        phone.Push(new CallSignal.Answered(AnsweredBy.Human), new CallSignal.Ended(CallSessionStatus.Completed, TimeSpan.FromSeconds(20), "Hung up."));
        phone.IsKnown = true;

        await host.Assistant.NoteProviderEventAsync(FakeTelephony.CallId, sessionId);

        var (session, _, journal) = await host.FinishAsync(sessionId);
        Assert.Equal((CallSessionStatus.Completed, FakeTelephony.CallId), (session.Status, session.ProviderCallId));
        Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.StrayCallEnded);
        Assert.Equal(1, phone.Dials);
        Assert.Empty(phone.Ended);
    });

    /// <summary>The call's own webhooks come late, or name an attempt that was erased, or none.</summary>
    [Fact]
    public void Webhooks_OfOtherCalls_EndOnlyWhatNobodyCanHold() => Run(async (host, phone) =>
    {
        var (session, _, _) = await host.CallThroughAsync(phone, Errand);
        await host.Assistant.NoteProviderEventAsync(FakeTelephony.CallId, session.Id);
        await host.Assistant.NoteProviderEventAsync("SOMEBODY");
        Assert.Empty(phone.Ended);

        await host.Assistant.NoteProviderEventAsync("ERASED", new Guid("0195a7c0-0000-7000-8000-000000000009"));
        Assert.Equal(["ERASED"], phone.Ended);
        Assert.Equal(1, phone.Dials);
    });

    /// <summary>Signatures have no time in them: who has seen one request can send it again and again.</summary>
    [Fact]
    public void Webhook_OfAnErasedAttemptIsReplayed_AsksTheProviderOnce() => Run(async (host, phone) =>
    {
        var erased = new Guid("0195a7c0-0000-7000-8000-000000000009");
        phone.Failures = 1;
        await Assert.ThrowsAsync<HttpRequestException>(async () => await host.Assistant.NoteProviderEventAsync("ERASED", erased));
        for (var i = 0; i < 50; i++)
        {
            await host.Assistant.NoteProviderEventAsync("ERASED", erased);
        }

        Assert.Equal(["ERASED", "ERASED"], phone.Ended);
    });

    /// <summary>An attempt whose dial was lost on its way, until it counts as not placed.</summary>
    private static async Task<CallSession> GiveUpAsync(EngineHost host, FakeTelephony phone)
    {
        phone.LosesAnswers = true;
        var started = await host.Assistant.StartCallAsync(EngineHost.User, (await host.CreateAsync(Errand)).Id);
        using var stop = new CancellationTokenSource();
        var working = host.Worker.RunAsync(stop.Token);
        var (session, _, _) = await host.FinishAsync(started.Value!.Session.Id);
        await stop.CancelAsync();
        await working;
        Assert.Equal((CallSessionStatus.Failed, null), (session.Status, session.ProviderCallId));
        return session;
    }

    private static void Run(Func<EngineHost, FakeTelephony, Task> test) => VirtualTime.Run(
        CallLab.Monday,
        async time =>
        {
            using var database = new TestDatabase();
            var phone = new FakeTelephony(time) { IsKnown = false };
            await using var host = await EngineHost.StartAsync(time, database, phone);
            await host.SetUpUserAsync();
            await test(host, phone);
        },
        TimeSpan.FromHours(1));
}
