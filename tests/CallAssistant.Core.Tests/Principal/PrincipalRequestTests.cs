using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using static CallAssistant.Core.Tests.Engine.ScriptedAgent;
using static CallAssistant.Core.Tests.Principal.PrincipalLab;

namespace CallAssistant.Core.Tests.Principal;

/// <summary>The user is asked in the middle of the call, and what comes of each answer.</summary>
public sealed class PrincipalRequestTests
{
    private const string Disclosure = "Hello, this is an AI assistant calling on behalf of Dana Reed. ";

    [Fact]
    public void Approve_OfferOverTheLimit_IsBookedOnThisCall() => Run(Salon(), async (host, time) =>
    {
        var id = await StartAsync(host);
        var request = await AskedAsync(host, id);
        Assert.Equal(("price_over_limit", Wednesday, 90m), (request.Rule, request.Offer!.At!.Value, request.Offer.Price!.Value.Amount));
        Assert.Equal(time.GetUtcNow() + TimeSpan.FromMinutes(1), request.Deadline);
        await Task.Delay(TimeSpan.FromSeconds(20), time);

        var told = await TellAsync(host, id, new CallOrder.Approve(request.Id));

        Assert.True(told.IsDone && !told.Value.IsLate, told.Problem?.Detail);
        var (session, task, journal) = await host.FinishAsync(id);
        Assert.True((CallOutcome.Achieved, CallTaskStatus.Completed) == (session.Outcome, task.Status), await TranscriptAsync(host, id));
        Assert.Equal(request.Offer, Assert.Single(journal.Select(entry => entry.Event).OfType<CallEvent.OfferAccepted>()).Offer with { Words = request.Offer.Words });
        Assert.Contains(CallLab.Heard(journal), text => text.Contains("please book Wednesday, March 4 at 10 AM for $90.00", StringComparison.Ordinal));
        Assert.Null(session.Summary!.OpenOffer);
    });

    [Fact]
    public void Ask_WhileTheUserThinks_TheCalleeIsNeverLeftInSilence() => Run(Salon(), async (host, _) =>
    {
        var id = await StartAsync(host);
        var request = await AskedAsync(host, id);
        var (session, task, journal) = await host.FinishAsync(id);

        var spoken = journal.Where(entry => entry.Sequence > request.Id && entry.Event is CallEvent.AssistantSpoke or CallEvent.CalleeSpoke).ToList();
        Assert.All(spoken.Zip(spoken.Skip(1)), pair => Assert.InRange(Start(pair.Second) - End(pair.First), long.MinValue, 9_000));
        Assert.Contains(journal, entry => entry.Event is CallEvent.PrincipalRequestClosed { State: PrincipalRequestState.Expired });
        Assert.Contains(CallLab.Heard(journal), text => text.Contains("we will call back", StringComparison.Ordinal));
        Assert.Equal((CallOutcome.NeedsUser, CallTaskStatus.WaitingForUser, 90m), (session.Outcome, task.Status, session.Summary!.OpenOffer!.Price!.Value.Amount));
    });

    [Fact]
    public void Deny_IsNotBookedAndNotLeftOpen() => Run(Salon(), async (host, _) =>
    {
        var id = await StartAsync(host);
        var request = await AskedAsync(host, id);

        Assert.True((await TellAsync(host, id, new CallOrder.Deny(request.Id))).IsDone);

        var (session, _, journal) = await host.FinishAsync(id);
        Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.OfferAccepted);
        Assert.Null(session.Summary!.OpenOffer);
        Assert.Contains(CallLab.Heard(journal), text => text.Contains("that does not work", StringComparison.Ordinal));
        Assert.Single(PrincipalRequest.Read(journal));
    });

    [Fact]
    public void Answer_Twice_TheFirstOneCounts() => Run(Salon(), async (host, _) =>
    {
        var id = await StartAsync(host);
        var request = await AskedAsync(host, id);

        Assert.True((await TellAsync(host, id, new CallOrder.Deny(request.Id))).IsDone);
        Assert.Equal(ProblemKind.InvalidState, (await TellAsync(host, id, new CallOrder.Approve(request.Id))).Problem!.Kind);

        var (_, _, journal) = await host.FinishAsync(id);
        Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.OfferAccepted);
        Assert.Single(journal, entry => entry.Event is CallEvent.PrincipalRequestClosed);
    });

    [Fact]
    public void Answer_ToARequestThatWasNeverMade_ChangesNothing() => Run(Salon(), async (host, _) =>
    {
        var id = await StartAsync(host);
        var request = await AskedAsync(host, id);

        foreach (CallOrder order in (CallOrder[])[new CallOrder.Approve(request.Id + 1), new CallOrder.Approve(1), new CallOrder.Answer(request.Id, "Yes")])
        {
            Assert.Equal(ProblemKind.InvalidState, (await TellAsync(host, id, order)).Problem!.Kind);
        }

        Assert.Equal(ProblemKind.NotFound, (await host.Assistant.TellAsync("bob", id, new CallOrder.Approve(request.Id))).Problem!.Kind);
        Assert.Equal(ProblemKind.Invalid, (await TellAsync(host, id, new CallOrder.Answer(request.Id, " "))).Problem!.Kind);

        var (session, _, _) = await host.FinishAsync(id);
        Assert.Equal(CallOutcome.NeedsUser, session.Outcome);
    });

    [Fact]
    public void Approve_AfterTheOfferHasChanged_IsRefused()
    {
        var salon = new ScriptedCallee("Shear Delight, how can I help you?")
            .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
            .On("one moment", CalleeReply.Say("Oh, I see that it is $95 by now."))
            .On("haircut", CalleeReply.Say("I have Wednesday, March 4th at 10 AM. A haircut is $90."))
            .Otherwise(CalleeReply.Say("Okay."));
        Run(salon, async (host, _) =>
        {
            var id = await StartAsync(host);
            var first = await AskedAsync(host, id);
            var second = await AskedAsync(host, id, nth: 2);

            Assert.Equal((90m, 95m), (first.Offer!.Price!.Value.Amount, second.Offer!.Price!.Value.Amount));
            Assert.Equal(ProblemKind.InvalidState, (await TellAsync(host, id, new CallOrder.Approve(first.Id))).Problem!.Kind);

            var (_, _, journal) = await host.FinishAsync(id);
            Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.OfferAccepted);
            Assert.Equal(PrincipalRequestState.OfferChanged, PrincipalRequest.Read(journal)[0].State);
        });
    }

    [Fact]
    public void Approve_AfterTheDeadline_ProposesToCallBackOnce() => Run(Salon(), async (host, time) =>
    {
        var id = await StartAsync(host);
        var request = await AskedAsync(host, id);
        var (session, task, _) = await host.FinishAsync(id);

        var told = await TellAsync(host, id, new CallOrder.Approve(request.Id));

        Assert.True(told.IsDone && told.Value.IsLate, told.Problem?.Detail);
        Assert.Equal(ProblemKind.InvalidState, (await TellAsync(host, id, new CallOrder.Deny(request.Id))).Problem!.Kind);
        var tasks = (await host.Store.ListTasksAsync(EngineHost.User, new CallTaskQuery(), default)).Items;
        var callBack = Assert.Single(tasks, proposed => proposed.ParentTaskId == task.Id);
        Assert.Equal((CallTaskStatus.Pending, task.TargetPhoneNumber), (callBack.Status, callBack.TargetPhoneNumber));
        Assert.Contains("Wednesday, March 4 at 10 AM for $90.00", callBack.RawInstruction, StringComparison.Ordinal);
        Assert.Contains("Wednesday, March 4th at 10 AM for $90", callBack.StatusReason, StringComparison.Ordinal);
        var journal = await host.Store.ReadJournalAsync(EngineHost.User, id, 0, default);
        Assert.Null(JournalChain.FindBreak(journal));
        Assert.Equal(session.JournalSequence + 1, journal[^1].Sequence);
    });

    [Fact]
    public void Approve_WhileTheAssistantSaysGoodbye_ProposesToCallBack() => Run(Salon(), async (host, time) =>
    {
        var id = await StartAsync(host);
        var request = await AskedAsync(host, id);
        await Task.Delay(request.Deadline - time.GetUtcNow() + TimeSpan.FromSeconds(1), time);

        var told = await TellAsync(host, id, new CallOrder.Approve(request.Id));

        Assert.True(told.IsDone && told.Value.IsLate, told.Problem?.Detail);
        var (session, task, journal) = await host.FinishAsync(id);
        Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.OfferAccepted);
        Assert.Contains((await host.Store.ListTasksAsync(EngineHost.User, new CallTaskQuery(), default)).Items, proposed => proposed.ParentTaskId == task.Id && proposed.Title.StartsWith("Call back", StringComparison.Ordinal));
    });

    [Fact]
    public void Ask_IsTheUsersNotification() => Run(Salon(), async (host, _) =>
    {
        var id = await StartAsync(host);
        await AskedAsync(host, id);

        var notification = Assert.Single((await host.Get<INotificationStore>().ListNotificationsAsync(EngineHost.User, new NotificationQuery(), default)).Items);
        Assert.Equal((NotificationKind.NeedsDecision, (Guid?)id), (notification.Kind, notification.SessionId));
        Assert.Contains("Wednesday, March 4th at 10 AM for $90 is what I have", notification.Body, StringComparison.Ordinal);
        await host.FinishAsync(id);
    });

    [Fact]
    public void Ask_Never_WhereTheHostDoesNotWait() => Run(Salon(), async (host, _) =>
    {
        var (session, _, journal) = await host.FinishAsync(await StartAsync(host));
        Assert.Empty(PrincipalRequest.Read(journal));
        Assert.Equal(CallOutcome.NeedsUser, session.Outcome);
    }, wait: TimeSpan.Zero);

    [Fact]
    public void Answer_ToAQuestion_IsSaidEvenWhereItIsPrivate()
    {
        var salon = new ScriptedCallee("Shear Delight, how can I help you?")
            .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
            .On("march 4, 1985", CalleeReply.Say("Thank you, I found her. I have Wednesday, March 4th at 10 AM. A haircut is $40."))
            .On("please book", CalleeReply.Say("You are booked for Wednesday, March 4th at 10 AM, $40. See you then."))
            .On("right", CalleeReply.Say("Yes, that is right."))
            .On("haircut", CalleeReply.Say("What is her date of birth?"))
            .Otherwise(CalleeReply.Say("Okay."));
        Run(salon, async (host, _) =>
        {
            var stored = await host.Get<ISettingsStore>().GetSettingsAsync(EngineHost.User, default);
            await host.Get<ISettingsStore>().SaveSettingsAsync(
                stored with { Version = stored.Version + 1, Profile = new Dictionary<string, string>(stored.Profile) { ["date_of_birth"] = "1985-03-04" } }, default);
            var id = await StartAsync(host);
            var request = await AskedAsync(host, id);
            Assert.Equal("They ask for your date of birth. What may I tell them?", request.Question);

            Assert.True((await TellAsync(host, id, new CallOrder.Answer(request.Id, "March 4, 1985"))).IsDone);

            var (session, _, journal) = await host.FinishAsync(id);
            Assert.Contains("March 4, 1985.", CallLab.Heard(journal));
            Assert.True(session.Outcome == CallOutcome.Achieved, await TranscriptAsync(host, id));
        });
    }

    [Fact]
    public void Say_TheUsersOwnWords_AreHeardExactly()
    {
        var agent = new ScriptedAgent(Turn(Say(Disclosure + "I would like to book a haircut.")));
        Run(Salon(), async (host, time) =>
        {
            var id = await StartAsync(host);
            Assert.Equal(("Refused", "nobody_listens"), Refusal(await TellAsync(host, id, new CallOrder.Say("I will take the $90 one."))));
            await HeardAsync<CallEvent.CalleeSpoke>(host, id);
            Assert.Equal(("Refused", "disclosure_not_heard"), Refusal(await TellAsync(host, id, new CallOrder.Say("I will take the $90 one."))));
            await Task.Delay(TimeSpan.FromSeconds(20), time);

            Assert.Equal(("Refused", "claims_to_be_human"), Refusal(await TellAsync(host, id, new CallOrder.Say("I am a real person."))));
            Assert.True((await TellAsync(host, id, new CallOrder.Say("Ninety dollars is fine, please book it."))).IsDone);
            await Task.Delay(TimeSpan.FromSeconds(10), time);
            Assert.True((await TellAsync(host, id, new CallOrder.HangUp())).IsDone);

            var (_, _, journal) = await host.FinishAsync(id);
            Assert.Contains("Ninety dollars is fine, please book it.", CallLab.Heard(journal));
            Assert.Contains(journal, entry => entry.Event is CallEvent.TakenOver);
            Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.Blocked);
        }, agent);
    }

    [Fact]
    public void Hint_ReachesTheAgentAndNobodyElse()
    {
        var agent = new ScriptedAgent(Turn(Say(Disclosure)), Turn(Say("Goodbye."), new AgentOutput.EndCall("done")));
        Run(Salon(), async (host, time) =>
        {
            var id = await StartAsync(host);
            Assert.True((await TellAsync(host, id, new CallOrder.Hint("Ask for Julia"))).IsDone);
            var (_, _, journal) = await host.FinishAsync(id);
            Assert.Contains(agent.Contexts, context => context.Hints.SequenceEqual(["Ask for Julia"]));
            Assert.DoesNotContain(CallLab.Heard(journal), text => text.Contains("Julia", StringComparison.Ordinal));
            Assert.Equal(ProblemKind.InvalidState, (await TellAsync(host, id, new CallOrder.Hint("Too late"))).Problem!.Kind);
        }, agent);
    }

    private static (string Kind, string? Rule) Refusal(CallReply<ToldCall> reply) => (reply.Problem?.Kind.ToString() ?? "Done", reply.Problem?.Rule);

    private static long Start(JournalEntry entry) => entry.Event is CallEvent.AssistantSpoke ours ? ours.StartMs : ((CallEvent.CalleeSpoke)entry.Event).StartMs;

    private static long End(JournalEntry entry) => entry.Event is CallEvent.AssistantSpoke ours ? ours.EndMs : ((CallEvent.CalleeSpoke)entry.Event).EndMs;
}
