using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Live;

/// <summary>Who picked up becomes known in the middle of the talk, rightly or wrongly.</summary>
public sealed class LateVerdictTests
{
    private const string Hours = $"Call {CallLab.Number} and ask for the opening hours";

    private static readonly SimulatedTelephonyOptions AfterFourSeconds = new() { DetectionTime = TimeSpan.FromSeconds(4) };

    /// <summary>Somebody who talks is taken for a machine: the talk goes on to its end.</summary>
    [Fact]
    public void Verdict_MachineAboutAPerson_HangsNobodyUp() => Run(
        new ScriptedCallee("Harbor Books, this is Bob.") { TakenFor = AnsweredBy.Machine }.On("open", "We are open from 9 AM to 5 PM, Monday to Friday.").Otherwise(CalleeReply.Say("Yes, hello?")),
        (journal, session) =>
        {
            Assert.Contains(journal, entry => entry.Event is CallEvent.AnsweredByKnown { AnsweredBy: AnsweredBy.Machine, AtMs: 4000 });
            Assert.Equal(CallOutcome.Achieved, session.Outcome);
        });

    /// <summary>It says its name and waits; it is taken for a machine before we have said a word. It is not left alone.</summary>
    [Fact]
    public void Verdict_MachineWithThePickUpOfAPerson_IsRefutedByTheirNextWords() => CallLab.Run(
        new ScriptedCallee("Harbor Books, this is Bob.") { TakenFor = AnsweredBy.Machine }.On("open", "We are open from 9 AM to 5 PM, Monday to Friday.").Otherwise(CalleeReply.Say("Yes, hello?")),
        async (host, _, _) =>
        {
            var (session, _, journal) = await host.CallAsync((await host.CreateAsync(Hours)).Id);
            Assert.Contains(journal, entry => entry.Event is CallEvent.StatusChanged { AnsweredBy: AnsweredBy.Machine });
            Assert.Equal(CallOutcome.Achieved, session.Outcome);
        });

    /// <summary>A recording is taken for a person: it is still told nothing.</summary>
    [Fact]
    public void Verdict_HumanAboutARecording_OpensNothing() => Run(
        new ScriptedCallee("You have reached Harbor Books. Please leave a message after the tone.") { By = AnsweredBy.Machine, TakenFor = AnsweredBy.Human },
        (journal, session) =>
        {
            Assert.Empty(CallLab.Heard(journal));
            Assert.Equal(CallOutcome.VoicemailNoMessage, session.Outcome);
        });

    /// <summary>The machine says nothing that gives it away: nothing more is said once it is known, and the call ends by itself.</summary>
    [Fact]
    public void Verdict_MachineThatSaysNothingOfARecording_EndsWithoutTheTask() => Run(
        new ScriptedCallee("Harbor Books.") { By = AnsweredBy.Machine }.Otherwise(CalleeReply.Silence),
        (journal, session) =>
        {
            var known = journal.Single(entry => entry.Event is CallEvent.AnsweredByKnown).Sequence;
            Assert.True(journal.Count(entry => entry.Event is CallEvent.AssistantSpoke && entry.Sequence > known) <= 1, "Only what was on the line already may end after it.");
            Assert.True(session.EndedAt - session.StartedAt < TimeSpan.FromSeconds(40));
        });

    /// <summary>Again, corrected, and after the end: the journal holds what was new, and nothing falls over.</summary>
    [Fact]
    public void Verdict_RepeatedAndCorrected_IsJournalledOnceEach() => VirtualTime.Run(CallLab.Monday, async time =>
    {
        using var database = new TestDatabase();
        var phone = new FakeTelephony(time);
        await using var host = await EngineHost.StartAsync(time, database, phone);
        await host.SetUpUserAsync();
        phone.Push(
            new CallSignal.Answered(AnsweredBy.Unknown),
            Known(AnsweredBy.Machine, 3),
            Known(AnsweredBy.Machine, 4),
            Known(AnsweredBy.Human, 5),
            new CallSignal.Ended(CallSessionStatus.Completed, TimeSpan.FromSeconds(6), "Hung up."),
            Known(AnsweredBy.Machine, 7));

        var (session, _, journal) = await host.CallAsync((await host.CreateAsync("Call +12025550163 and ask for the opening hours")).Id);

        Assert.True(session.IsOver);
        Assert.Equal([new(AnsweredBy.Machine, 3000), new(AnsweredBy.Human, 5000)], journal.Select(entry => entry.Event).OfType<CallEvent.AnsweredByKnown>());
    });

    private static CallSignal.AnsweredByKnown Known(AnsweredBy by, int seconds) => new(by, TimeSpan.FromSeconds(seconds));

    private static void Run(ICallee callee, Action<IReadOnlyList<JournalEntry>, CallSession> check) => CallLab.Run(
        callee,
        async (host, _, _) =>
        {
            var (session, _, journal) = await host.CallAsync((await host.CreateAsync(Hours)).Id);
            check(journal, session);
        },
        options: AfterFourSeconds);
}
