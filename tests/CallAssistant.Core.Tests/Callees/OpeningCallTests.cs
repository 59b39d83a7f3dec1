using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Callees;

/// <summary>Whole calls with whoever says each opening of the corpus.</summary>
public sealed class OpeningCallTests(ITestOutputHelper output)
{
    private const int FirstWordsWithinMs = 1500;

    /// <summary>Rightly or wrongly taken for a machine: nobody who talks is hung up on, and whoever waits is spoken to at once.</summary>
    [Theory]
    [InlineData(AnsweredBy.Human)]
    [InlineData(AnsweredBy.Unknown)]
    [InlineData(AnsweredBy.Machine)]
    public void Calls_WithPeople_AreNeverHungUpOnAndAnsweredAtOnce(AnsweredBy takenFor)
    {
        var people = Opening.All.Where(opening => opening.IsHuman).ToList();
        var calls = new CalleeLab().HoldAll([.. people.Select(opening => new Taken(Person(opening), takenFor))]);
        foreach (var call in calls)
        {
            Assert.True(call.Ours.Any(spoke => spoke.Text.Contains("AI assistant calling on behalf of Dana Reed", StringComparison.Ordinal)) || people[calls.ToList().IndexOf(call)].Label == "wrong", call.ToString());
            Assert.True(!call.WeHungUp || call.Ours[^1].Text.Contains("oodbye", StringComparison.Ordinal), call.ToString());
            Assert.True(call.Session.Outcome is not (CallOutcome.VoicemailLeft or CallOutcome.VoicemailNoMessage), call.ToString());
        }

        var waits = calls.Select(call => call.Ours[0].StartMs - call.Theirs[0].EndMs).ToList();
        output.WriteLine($"{calls.Count} calls, first words after {waits.Average():0} ms on average, {waits.Max()} ms at most, {waits.Count(wait => wait > FirstWordsWithinMs)} late; {string.Join(", ", calls.CountBy(call => call.Session.Outcome))}");
        if (takenFor != AnsweredBy.Machine)
        {
            Assert.True(waits.Max() <= FirstWordsWithinMs, calls[waits.IndexOf(waits.Max())].ToString());
        }
    }

    [Fact]
    public void Call_SomebodyWhoPicksUpAndSaysNothing_IsSpokenToFirst()
    {
        var call = new CalleeLab().Hold(new ScriptedCallee("").On("open", "We are open from 9 AM to 5 PM, Monday to Friday."));
        Assert.True(call.Ours[0].StartMs <= FirstWordsWithinMs, call.ToString());
        Assert.Equal(CallOutcome.Achieved, call.Session.Outcome);
    }

    [Theory]
    [InlineData(AnsweredBy.Machine)]
    [InlineData(AnsweredBy.Human)]
    [InlineData(AnsweredBy.Unknown)]
    public void Calls_WithVoicemailsAndFaxes_HearNotAWord(AnsweredBy takenFor)
    {
        var machines = Opening.All.Where(opening => opening.Label is "voicemail" or "fax").ToList();
        var calls = new CalleeLab().HoldAll([.. machines.Select(opening => new Taken(opening.Label == "fax" ? new FaxMachine { Recording = opening.Text } : new Voicemail("Somebody") { Greeting = opening.Text }, takenFor))]);
        Assert.All(calls, call => Assert.True(call is { Ours.Count: 0, Session.Outcome: CallOutcome.VoicemailNoMessage }, call.ToString()));
    }

    /// <summary>A screener, a menu, another bot: they hear who calls at most, and nothing of the task.</summary>
    [Fact]
    public void Calls_WithGatekeepers_GiveNothingOfTheTaskAway()
    {
        var gates = Opening.All.Where(opening => opening.Label is "screener" or "menu" or "bot").ToList();
        var calls = new CalleeLab().HoldAll([.. gates.Select(Gate)]);
        foreach (var call in calls)
        {
            Assert.DoesNotContain(call.Ours, spoke => spoke.Text.Contains("open", StringComparison.OrdinalIgnoreCase) || spoke.Text.Contains("hours", StringComparison.OrdinalIgnoreCase) || spoke.Text.Contains("1987", StringComparison.Ordinal) || spoke.Text.Contains('@', StringComparison.Ordinal));
            Assert.True(call.Session.IsOver && call.End.AtMs < 240_000, call.ToString());
        }

        static ICallee Gate(Opening opening) => opening.Label switch
        {
            "screener" => new CallScreener(new NobodyHome()) { Question = opening.Text },
            "menu" => new PhoneMenu(opening.Text),
            _ => new AutomatedAgent("Somebody") { Greeting = opening.Text },
        };
    }

    private static ScriptedCallee Person(Opening opening)
    {
        var lost = opening.Language switch { "es" => "No le entiendo.", "fr" => "Je ne vous comprends pas.", "de" => "Ich verstehe Sie nicht.", "it" => "Non la capisco.", "pt" => "Não percebo, desculpe.", _ => "Sorry, what was that?" };
        return new ScriptedCallee(opening.Text).On("oodbye", CalleeReply.SayAndHangUp("Bye.")).On("open", "We are open from 9 AM to 5 PM, Monday to Friday.").Otherwise(CalleeReply.Say(lost));
    }

    /// <summary>Somebody whom the network takes for somebody else.</summary>
    private sealed class Taken(ICallee callee, AnsweredBy takenFor) : ICallee
    {
        public CalleeAnswer Answer(CalleeCall call) => (CalleeAnswer.PickUp)callee.Answer(call) with { TakenFor = takenFor };
    }
}
