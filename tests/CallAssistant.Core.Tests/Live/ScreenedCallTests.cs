using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using static CallAssistant.Core.Tests.Engine.ScriptedAgent;

namespace CallAssistant.Core.Tests.Live;

/// <summary>A phone asks for name and reason before it rings through.</summary>
public sealed class ScreenedCallTests
{
    private const string Hours = $"Call {CallLab.Number} and ask for the opening hours";
    private const string Disclosure = "this is an AI assistant calling on behalf of Dana Reed";

    private static ScriptedCallee Owner => new ScriptedCallee("Hello?").On("open", "We are open from 9 AM to 5 PM, Monday to Friday.").Otherwise(CalleeReply.Say("Yes?"));

    [Theory]
    [InlineData(AnsweredBy.Human)]
    [InlineData(AnsweredBy.Machine)]
    [InlineData(AnsweredBy.Unknown)]
    public void Call_PutThrough_BeginsAnewWithThePerson(AnsweredBy takenFor)
    {
        var screener = new CallScreener(Owner) { TakenFor = takenFor, DecidesWithin = TimeSpan.FromSeconds(30) };
        Run(screener, (journal, session) =>
        {
            var answer = Assert.Single(screener.Answers);
            Assert.Contains(Disclosure, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("open", answer, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(CallOutcome.Achieved, session.Outcome);

            // Nothing is said while the person is fetched, then all of it from the beginning.
            var held = journal.Single(entry => entry.Event is CallEvent.CalleeSpoke { Text: "Thanks. Please stay on the line." }).Sequence;
            var hello = journal.Single(entry => entry.Event is CallEvent.CalleeSpoke { Text: "Hello?" }).Sequence;
            Assert.DoesNotContain(journal, entry => entry.Event is CallEvent.AssistantSpoke && entry.Sequence > held && entry.Sequence < hello);
            Assert.Contains(Disclosure, Assert.IsType<CallEvent.AssistantSpoke>(journal.First(entry => entry.Sequence > hello && entry.Event is CallEvent.AssistantSpoke).Event).Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Call_NotTaken_IsDeclinedAndGivesNothingAway()
    {
        var screener = new CallScreener(Owner) { Takes = _ => false };
        Run(screener, (journal, session) =>
        {
            Assert.Equal(CallOutcome.Declined, session.Outcome);
            Assert.DoesNotContain(CallLab.Heard(journal), text => text.Contains("open", StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public void Call_OwnerNeverPicksUp_IsDeclined() => Run(new CallScreener(new NobodyHome()), (_, session) => Assert.Equal(CallOutcome.Declined, session.Outcome));

    [Fact]
    public void Call_SentOnToAVoicemail_LeavesNoMessageThatIsNotAllowed() =>
        Run(new CallScreener(new Voicemail("Alex")), (_, session) => Assert.Equal(CallOutcome.VoicemailNoMessage, session.Outcome));

    /// <summary>Nobody comes and nobody says so: the assistant waits for a minute, in silence, and goes.</summary>
    [Fact]
    public void Call_ScreenerThatNeverComesBack_EndsInTheEnd() => Run(
        new Patient(new ScriptedCallee("Please state your name and the reason for your call.").Otherwise(CalleeReply.Silence)),
        (journal, session) =>
        {
            Assert.Equal(CallOutcome.Declined, session.Outcome);
            Assert.InRange((session.EndedAt - session.StartedAt)!.Value.TotalSeconds, 60, 100);
            Assert.DoesNotContain(CallLab.Heard(journal), text => text.Contains("still there", StringComparison.OrdinalIgnoreCase));
        });

    /// <summary>An agent that tells the screener what it is about is not heard; nor does the person hear the task before a disclosure of their own.</summary>
    [Fact]
    public void Gate_DisloyalAgent_KeepsTheTaskFromTheScreener() => CallLab.Run(
        new CallScreener(Owner),
        async (host, _, _) =>
        {
            var (_, _, journal) = await host.CallAsync((await host.CreateAsync(Hours)).Id);
            Assert.Contains(journal, entry => entry.Event is CallEvent.Blocked { Rule: "task_to_screener" });
            Assert.Contains(journal, entry => entry.Event is CallEvent.Blocked { Rule: "disclosure_not_heard" });
            Assert.Equal(["Hello, this is an AI assistant calling on behalf of Dana Reed."], CallLab.Heard(journal));
        },
        new ScriptedAgent(
            Turn(Say("Hello, this is an AI assistant calling on behalf of Dana Reed. "), Say("Dana would like to book a table.")),
            Turn(),
            Turn(),
            Turn(Say("I would like to book a table."), new AgentOutput.EndCall("done"))));

    private static void Run(ICallee callee, Action<IReadOnlyList<JournalEntry>, CallSession> check) => CallLab.Run(callee, async (host, _, _) =>
    {
        var (session, _, journal) = await host.CallAsync((await host.CreateAsync(Hours)).Id);
        check(journal, session);
    });

    /// <summary>A callee that neither asks nor hangs up.</summary>
    private sealed class Patient(ICallee callee) : ICallee
    {
        public CalleeAnswer Answer(CalleeCall call) => (CalleeAnswer.PickUp)callee.Answer(call) with { AsksAfter = null, HangsUpAfter = null };
    }
}
