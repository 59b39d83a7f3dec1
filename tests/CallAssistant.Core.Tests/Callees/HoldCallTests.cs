using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using static CallAssistant.Core.Tests.Engine.ScriptedAgent;

namespace CallAssistant.Core.Tests.Callees;

/// <summary>On hold: no agent is asked, a budget runs, and whoever comes back is answered at once.</summary>
public sealed class HoldCallTests
{
    private const string Back = "Thanks for holding, this is Sam. How can I help you?";

    private static readonly string[] Queue =
    [
        "Your call is important to us. Please stay on the line.",
        "[music]",
        "All of our representatives are currently busy. Your call will be answered in the order it was received.",
        "Did you know that you can find our opening hours at www dot bright smile dot com?",
        "You are number three in the queue.",
        "Thank you for your patience. Please continue to hold.",
        "♪♪♪",
    ];

    private static ScriptedCallee Sam => new ScriptedCallee(Back).On("oodbye", CalleeReply.SayAndHangUp("Bye.")).On("open", "We are open from 9 AM to 5 PM, Monday to Friday.");

    /// <summary>25 minutes, by a person or by a queue: not one turn of the agent, and the answer within two seconds.</summary>
    [Theory]
    [InlineData("Bright Smile, how can I help you?", "Can you hold, please?")]
    [InlineData("", "Thank you for calling Bright Smile. All of our agents are busy. Please hold.")]
    public void Call_TwentyFiveMinutesOnHold_CostsNoTurnAndGoesOnAtOnce(string greeting, string asks)
    {
        var agent = new ScriptedAgent(Turns(greeting.Length > 0));
        var call = new CalleeLab { Agent = agent, Live = live => live.MaxHold = TimeSpan.FromMinutes(30), Dial = dial => dial.MaxCallDuration = TimeSpan.FromMinutes(40) }
            .Hold(new HoldingCallee(Sam) { Greeting = greeting, Asks = asks, Lines = Queue, Every = TimeSpan.FromSeconds(20), Length = TimeSpan.FromMinutes(25) });

        var back = call.Theirs.Single(spoke => spoke.Text == Back);
        var held = back.StartMs - call.Theirs.Single(spoke => spoke.Text == asks).EndMs;
        Assert.True(held >= 25 * 60_000, call.ToString());
        Assert.True(call.Theirs.Count(spoke => Queue.Contains(spoke.Text)) > 70, call.ToString());

        // One turn before the hold where there was somebody to talk to, then none until Sam is there.
        Assert.Equal(greeting.Length > 0 ? 1 : 0, agent.Contexts.Count(context => context.Turns.All(turn => turn.Text != Back)));
        Assert.InRange(call.Ours.First(spoke => spoke.StartMs >= back.EndMs).StartMs - back.EndMs, 0, 2000);

        // All that was said meanwhile is the courtesy.
        Assert.All(call.Ours.Where(spoke => spoke.StartMs < back.StartMs).Skip(greeting.Length > 0 ? 1 : 0), spoke => Assert.Equal("Of course.", spoke.Text));
    }

    [Fact]
    public void Call_OnHoldForLongerThanTheBudget_EndsPolitely()
    {
        var call = new CalleeLab { Live = live => live.MaxHold = TimeSpan.FromMinutes(2) }
            .Hold(new HoldingCallee(Sam) { Greeting = "Bright Smile, how can I help you?", Asks = "One moment, please.", Lines = Queue, Length = TimeSpan.FromMinutes(25) });
        Assert.Equal(CallOutcome.HoldExhausted, call.Session.Outcome);
        Assert.Contains("oodbye", call.Ours[^1].Text, StringComparison.Ordinal);
        Assert.True(call.Ours[^1].EndMs <= call.End.AtMs, call.ToString());
        Assert.InRange(call.End.AtMs - call.Theirs[1].EndMs, 120_000, 140_000);
        Assert.Equal("The assistant was kept on hold for too long.", call.Session.EndReason);
    }

    /// <summary>A queue at which nobody was ever reached is not called "no disclosure".</summary>
    [Fact]
    public void Call_InAQueueUntilTheBudgetIsUsedUp_IsExhausted() =>
        Assert.Equal(CallOutcome.HoldExhausted, new CalleeLab().Hold(new HoldingCallee(new NobodyHome()) { Asks = Queue[0], Lines = Queue, Length = TimeSpan.FromHours(1) }).Session.Outcome);

    /// <summary>Two holds count together, and the assistant talks between them.</summary>
    [Fact]
    public void Call_PutOnHoldTwice_CountsBoth()
    {
        var second = new HoldingCallee(Sam) { Greeting = "Thanks for holding. What is it about?", Asks = "Okay, I will put you through.", Lines = Queue, Length = TimeSpan.FromMinutes(3) };
        var call = new CalleeLab { Live = live => live.MaxHold = TimeSpan.FromMinutes(4) }.Hold(new HoldingCallee(second) { Asks = "Please hold.", Lines = Queue, Length = TimeSpan.FromMinutes(2) });
        Assert.Equal(CallOutcome.HoldExhausted, call.Session.Outcome);
        Assert.Contains(call.Ours, spoke => spoke.Text.Contains("AI assistant", StringComparison.Ordinal));
        Assert.InRange(call.End.AtMs, 240_000, 290_000);
    }

    [Fact]
    public void Call_HandedOverAfterTheHold_ReachesItsGoal() =>
        Assert.Equal(CallOutcome.Achieved, new CalleeLab().Hold(new HoldingCallee(Sam) { Greeting = "Bright Smile, how can I help you?", Asks = "One moment, please.", Lines = Queue, Length = TimeSpan.FromMinutes(5) }).Session.Outcome);

    [Fact]
    public void Call_MenuThenHoldThenPerson_ReachesItsGoal()
    {
        var menu = new PhoneMenu("Thank you for calling. For billing, press 1. For the front desk, press 0.").On("0", new HoldingCallee(Sam) { Asks = Queue[0], Lines = Queue, Length = TimeSpan.FromMinutes(4) });
        var call = new CalleeLab().Hold(menu);
        Assert.True(call.Session.Outcome == CallOutcome.Achieved, call.ToString());
        Assert.Single(call.Journal, entry => entry.Event is CallEvent.DigitsSent { Digits: "0" });
    }

    private static Func<CallContext, CancellationToken, IAsyncEnumerable<AgentOutput>>[] Turns(bool hasGreeting)
    {
        const string Disclosure = "Hello, this is an AI assistant calling on behalf of Dana Reed. ";
        var end = Turn(Say("Thank you, goodbye."), new AgentOutput.EndCall("done"));
        return hasGreeting ? [Turn(Say(Disclosure)), Turn(Say("I would like to know your opening hours.")), end] : [Turn(Say(Disclosure), Say("I would like to know your opening hours.")), end];
    }
}
