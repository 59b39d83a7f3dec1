using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Callees;

/// <summary>Whole calls with those who do not want the call, or cannot take it.</summary>
public sealed class StrangerCallTests
{
    private static ScriptedCallee Helpful => new ScriptedCallee("Hello, this is Sam, how can I help?").On("oodbye", CalleeReply.SayAndHangUp("Bye.")).On("open", "We are open from 9 AM to 5 PM, Monday to Friday.");

    public static TheoryData<string, ICallee, CallOutcome> Strangers => new()
    {
        { "refuses", new RefusesAi(), CallOutcome.Declined },
        { "hostile", new HostileCallee(), CallOutcome.Declined },
        { "hostile, hangs up", new HostileCallee { HangsUp = true }, CallOutcome.Declined },
        { "wrong number", new WrongNumber(), CallOutcome.WrongNumber },
        { "opts out", new ScriptedCallee("Hello?").Otherwise(CalleeReply.Say("Do not call this number again.")), CallOutcome.OptedOut },
        { "Spanish", new ForeignSpeaker("es"), CallOutcome.NeedsUser },
        { "French", new ForeignSpeaker("fr"), CallOutcome.NeedsUser },
        { "German", new ForeignSpeaker("de"), CallOutcome.NeedsUser },
        { "Italian", new ForeignSpeaker("it"), CallOutcome.NeedsUser },
        { "Portuguese", new ForeignSpeaker("pt"), CallOutcome.NeedsUser },
        { "German with somebody who speaks English", new ForeignSpeaker("de") { EnglishSpeaker = Helpful }, CallOutcome.Achieved },
        { "fax", new FaxMachine(), CallOutcome.VoicemailNoMessage },
        { "fax that says so", new FaxMachine { Recording = "This is a fax line.", TakenFor = AnsweredBy.Unknown }, CallOutcome.VoicemailNoMessage },
        { "menu, hold, person", new PhoneMenu("For billing, press 1. To speak to an operator, press 0.").On("0", new HoldingCallee(Helpful) { Length = TimeSpan.FromMinutes(1) }), CallOutcome.Achieved },
        { "menu by voice", new PhoneMenu("In a few words, tell me what you are calling about.").OnWords("person", Helpful), CallOutcome.Achieved },
        { "menu that offers nothing", new PhoneMenu("For billing, press 1. For careers, press 2.").On("0", Helpful), CallOutcome.Achieved },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public void Call_WithAStranger_EndsPolitelyAndClearly(string who, ICallee callee, CallOutcome outcome)
    {
        var call = new CalleeLab().Hold(callee);
        Assert.True(call.Session.Outcome == outcome, $"{who}: {call}");
        Assert.True(call.End.AtMs < 180_000, $"{who}: {call}");
        Assert.True(!call.WeHungUp || call.Ours.Count == 0 || call.Ours[^1].Text.Contains("oodbye", StringComparison.Ordinal), $"{who}: {call}");
    }

    /// <summary>In their language, that it is an AI, and whether anybody speaks English; nothing of the task.</summary>
    [Fact]
    public void Call_WithSomebodyWhoSpeaksGerman_IsAnsweredInGerman()
    {
        var call = new CalleeLab().Hold(new ForeignSpeaker("de"));
        Assert.Contains("KI-Assistent", call.Words, StringComparison.Ordinal);
        Assert.Contains("Spricht bei Ihnen jemand Englisch?", call.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("opening hours", call.Words, StringComparison.Ordinal);
    }

    /// <summary>A menu that leads back to itself, and a bot that understands nothing, are left in time.</summary>
    [Fact]
    public void Calls_WithMachinesThatLeadNowhere_End()
    {
        var circle = new PhoneMenu("For appointments, press 1. To hear this again, press 0.");
        circle.On("1", circle).On("0", circle);
        var calls = new CalleeLab().HoldAll([circle, new AutomatedAgent("Harbor Books")]);
        Assert.All(calls, call => Assert.True(call.WeHungUp && call.End.AtMs < 240_000, call.ToString()));
        Assert.DoesNotContain("opening hours", calls[1].Words, StringComparison.Ordinal);
    }

    /// <summary>A model that talks with a bot for ever is stopped by what goes round in circles.</summary>
    [Fact]
    public void Call_TwoBotsInACircle_IsEndedByItsBudget()
    {
        var agent = new Looping();
        var call = new CalleeLab { Agent = agent }.Hold(new ScriptedCallee("Hello?").Otherwise(CalleeReply.Say("How can I help you?")));
        Assert.Equal((CallOutcome.BudgetExhausted, "The conversation went round in circles."), (call.Session.Outcome, call.Session.EndReason));
        Assert.Contains("oodbye", call.Ours[^1].Text, StringComparison.Ordinal);
        Assert.InRange(agent.Turns, 6, 9);
    }

    private sealed class Looping : ICallAgent
    {
        public int Turns { get; private set; }

        public async IAsyncEnumerable<AgentOutput> RespondAsync(CallContext context, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await ValueTask.CompletedTask;
            Turns++;
            yield return new AgentOutput.Speak("Hello, this is an AI assistant calling on behalf of Dana Reed. I would like to help you, too.");
        }
    }
}
