using System.Runtime.CompilerServices;
using CallAssistant.Core.Tests.Engine;
using CallAssistant.Live;
using CallAssistant.Simulation;
using static CallAssistant.Core.Tests.Engine.ScriptedAgent;

namespace CallAssistant.Core.Tests.Live;

/// <summary>The loop with agents that are slow, broken or disloyal.</summary>
public sealed class LiveConversationTests
{
    private const string Disclosure = "Hello, this is an AI assistant calling on behalf of Dana Reed. ";
    private const string Booking = $"Call {CallLab.Number} and book a haircut this week, up to $50";

    private static readonly ScriptedCallee Salon = new ScriptedCallee("Shear Delight, how can I help you?")
        .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
        .On("book", "I have Wednesday, March 4th at 10 AM. A haircut is $90. Would that work?")
        .Otherwise(CalleeReply.Say("Okay."));

    [Fact]
    public void Call_TaskContentBeforeTheDisclosure_IsNotHeard() => Run(
        Turns(Turn(Say("I want to book a haircut for Dana. ")), Turn(Say(Disclosure + "Goodbye."), new AgentOutput.EndCall("done"))),
        (journal, session, task) =>
        {
            Assert.Contains(journal, entry => entry.Event is CallEvent.Blocked { Rule: "disclosure_not_heard" });
            Assert.StartsWith("Hello, this is an AI assistant", CallLab.Heard(journal).First(), StringComparison.Ordinal);
        });

    [Fact]
    public void Call_AgentAcceptsMoreThanTheLimit_IsLeftToTheUser() => Run(
        Turns(
            Turn(Say(Disclosure + "I would like to book a haircut.")),
            Turn(new AgentOutput.AcceptOffer(Wednesday(90)), Say("Yes, please book Wednesday at 10 AM for $90.00."))),
        (journal, session, task) =>
        {
            Assert.Contains(journal, entry => entry.Event is CallEvent.OfferLeftOpen { Rule: "price_over_limit" });
            Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.OfferAccepted);
            Assert.DoesNotContain(CallLab.Heard(journal), text => text.Contains("please book", StringComparison.OrdinalIgnoreCase));
            Assert.Equal((CallOutcome.NeedsUser, CallTaskStatus.WaitingForUser), (session.Outcome, task.Status));
            Assert.Equal(90, session.Summary!.OpenOffer!.Price!.Value.Amount);
        });

    [Fact]
    public void Call_AgentAcceptsWhatNobodyOffered_IsNotAccepted() => Run(
        Turns(
            Turn(Say(Disclosure + "I would like to book a haircut.")),
            Turn(new AgentOutput.AcceptOffer(Wednesday(20)), Say("Yes, please book Wednesday at 10 AM for $20.00."))),
        (journal, _, _) =>
        {
            Assert.Contains(journal, entry => entry.Event is CallEvent.OfferLeftOpen { Rule: "offer_not_stated" });
            Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.OfferAccepted);
        });

    [Fact]
    public void Call_AgentSaysYesWithoutAnOffer_IsNotHeard() => Run(
        Turns(Turn(Say(Disclosure + "I would like to book a haircut.")), Turn(Say("Yes, please book it."))),
        (journal, _, _) =>
        {
            Assert.Contains(journal, entry => entry.Event is CallEvent.Blocked { Rule: "acceptance_without_offer" });
            Assert.DoesNotContain(CallLab.Heard(journal), text => text.Contains("please book", StringComparison.OrdinalIgnoreCase));
        });

    [Fact]
    public void Call_AgentThrows_EndsPolitely() => Run(
        Turns((_, _) => throw new InvalidOperationException("no model")),
        (journal, session, task) =>
        {
            Assert.Contains(journal, entry => entry.Event is CallEvent.AgentFailed { Detail: "The agent failed." });
            Assert.Equal(CallSessionStatus.Completed, session.Status);
            Assert.NotEqual(CallOutcome.Achieved, session.Outcome);
            Assert.Equal(CallTaskStatus.Failed, task.Status);
        });

    [Fact]
    public void Call_AgentThatNeverAnswers_EndsPolitely() => Run(
        Turns((_, token) => Stall(token)),
        (journal, session, _) =>
        {
            Assert.Contains(journal, entry => entry.Event is CallEvent.AgentFailed);
            Assert.Equal(CallSessionStatus.Completed, session.Status);
        });

    [Fact]
    public void Call_AgentThatNeverStopsTalking_IsCutOff() => Run(
        Turns((_, token) => Babble(token)),
        (journal, session, _) =>
        {
            Assert.Contains(journal, entry => entry.Event is CallEvent.AgentFailed);
            Assert.Equal(CallSessionStatus.Completed, session.Status);
        });

    [Fact]
    public void Call_AgentSendsForbiddenKeys_NothingIsSent() => Run(
        Turns(Turn(Say(Disclosure), new AgentOutput.SendDigits("9011"), new AgentOutput.SendDigits("*"), new AgentOutput.EndCall("done"))),
        (journal, _, _) =>
        {
            Assert.Equal(2, journal.Count(entry => entry.Event is CallEvent.Blocked { Rule: "digits_not_allowed" }));
            Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.DigitsSent);
        });

    [Fact]
    public void Call_CalleeCutsIn_KeepsWhatWasHeard()
    {
        var agent = new ScriptedAgent(Turn(Say(Disclosure + "I would like to book a haircut.")), Turn(Say(Disclosure + "Goodbye."), new AgentOutput.EndCall("done")));
        CallLab.Run(new CuttingCallee(), async (host, _, _) =>
        {
            var (session, _, journal) = await host.CallAsync((await host.CreateAsync(Booking)).Id);
            var cut = journal.Select(entry => entry.Event).OfType<CallEvent.AssistantSpoke>().First();
            Assert.True(cut.Interrupted);
            Assert.Equal("Hello, this is", cut.Text);
            Assert.True(agent.Contexts.Count >= 2);
            Assert.Contains(agent.Contexts[1].Turns, turn => turn is { Speaker: Speaker.Assistant, Interrupted: true, Text: "Hello, this is" });
            Assert.Equal(CallSessionStatus.Completed, session.Status);
        }, agent);
    }

    [Fact]
    public void HangUp_InTheMiddle_EndsAndProcesses() => CallLab.Run(Salon, async (host, _, time) =>
    {
        var started = await host.Assistant.StartCallAsync(EngineHost.User, (await host.CreateAsync(Booking)).Id);
        await Task.Delay(TimeSpan.FromSeconds(12), time);
        var reply = await host.Assistant.HangUpAsync(EngineHost.User, started.Value!.Session.Id);
        Assert.True(reply.IsDone);
        var (session, task, journal) = await host.FinishAsync(started.Value.Session.Id);
        Assert.Contains(journal, entry => entry.Event is CallEvent.UserHungUp);
        Assert.Equal("You ended the call.", session.EndReason);
        Assert.Equal(CallTaskStatus.Failed, task.Status);
        Assert.Equal(ProblemKind.InvalidState, (await host.Assistant.HangUpAsync(EngineHost.User, session.Id)).Problem!.Kind);
    }, Turns(Turn(Say(Disclosure))));

    [Fact]
    public void Call_BothSilent_Ends() => CallLab.Run(new ScriptedCallee("").Otherwise(CalleeReply.Silence), async (host, _, _) =>
    {
        var (session, _, _) = await host.CallAsync((await host.CreateAsync(Booking)).Id);
        Assert.True(session.IsOver);
        Assert.True(session.EndedAt - session.StartedAt < TimeSpan.FromMinutes(3));
    });

    [Fact]
    public void Call_ThatGoesOnForever_EndsWithinItsLimit()
    {
        var endless = Enumerable.Repeat(Turn(Say(Disclosure)), 10_000).ToArray();
        var chatty = new ScriptedCallee("Hello?").Otherwise(CalleeReply.Say("I see. Tell me more about it, please, I have all day."));
        CallLab.Run(chatty, async (host, _, _) =>
        {
            var (session, _, _) = await host.CallAsync((await host.CreateAsync(Booking)).Id);
            Assert.True(session.IsOver);
            Assert.True(session.DurationSeconds <= new DialOptions().MaxCallDuration.TotalSeconds, $"{session.DurationSeconds} s");
        }, new ScriptedAgent(endless));
    }

    [Fact]
    public void Stop_WhileACallIsLive_SaysGoodbyeAndProcesses() => CallLab.Run(Salon, async (host, _, time) =>
    {
        var started = await host.Assistant.StartCallAsync(EngineHost.User, (await host.CreateAsync(Booking)).Id);
        await Task.Delay(TimeSpan.FromSeconds(14), time);
        await host.Get<LiveCallHost>().StopAsync(CancellationToken.None);
        var session = await host.Store.FindSessionAsync(EngineHost.User, started.Value!.Session.Id, default);
        Assert.Equal((CallOutcome.TechnicalFailure, "The call was ended because the service was stopped."), (session!.Outcome, session.EndReason));
        var journal = await host.Store.ReadJournalAsync(EngineHost.User, session.Id, 0, default);
        Assert.Contains("oodbye", string.Join(' ', CallLab.Heard(journal)), StringComparison.Ordinal);
    }, Turns(Turn(Say(Disclosure + "I would like to book a haircut."))));

    private static void Run(ICallAgent agent, Action<IReadOnlyList<JournalEntry>, CallSession, CallTask> check) => CallLab.Run(Salon, async (host, _, _) =>
    {
        var (session, task, journal) = await host.CallAsync((await host.CreateAsync(Booking)).Id);
        Assert.Null(JournalChain.FindBreak(journal));
        check(journal, session, task);
    }, agent);

    private static ScriptedAgent Turns(params Func<CallContext, CancellationToken, IAsyncEnumerable<AgentOutput>>[] turns) => new(turns);

    private static Offer Wednesday(decimal price) =>
        new() { At = new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.FromHours(-5)), Price = new Money(price, "USD"), Words = "Wednesday at 10 AM" };

    private static async IAsyncEnumerable<AgentOutput> Stall([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Say("Hello");
        await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
    }

    private static async IAsyncEnumerable<AgentOutput> Babble([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask;
        while (!cancellationToken.IsCancellationRequested)
        {
            yield return Say("and so on ");
        }
    }

    /// <summary>Cuts the first sentence short, then listens.</summary>
    private sealed class CuttingCallee : ICallee
    {
        public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.PickUp(new Talk());

        private sealed class Talk : ICalleeTalk
        {
            private bool _hasCut;

            public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say("Hello?"));

            public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) =>
                new(cutIn ? CalleeReply.Say("Wait, who is this?") : CalleeReply.Say("Okay."));

            public int? CutsInAfter(string sentence)
            {
                if (_hasCut)
                {
                    return null;
                }

                _hasCut = true;
                return 3;
            }
        }
    }
}
