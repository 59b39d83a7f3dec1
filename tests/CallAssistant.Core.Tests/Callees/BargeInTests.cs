using System.Runtime.CompilerServices;
using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using static CallAssistant.Core.Tests.Engine.ScriptedAgent;

namespace CallAssistant.Core.Tests.Callees;

/// <summary>The callee cuts in at every tenth of a second of many sentences: the transcript holds what was played, no more.</summary>
public sealed class BargeInTests(ITestOutputHelper output)
{
    private const string Disclosure = "Hello, this is an AI assistant calling on behalf of Dana Reed.";
    private const double WordsPerSecond = 2.6;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private static readonly string[] Starts =
    [
        "Could you tell me", "I would like to know", "We were wondering", "May I ask you once more", "Dana would like to hear from you", "Please be so kind and tell me", "One more question:", "Do you happen to know", "It would help us a lot to know", "Before we come to an end, may I ask",
    ];

    private static readonly string[] Ends = ["when you open?", "whether you are open on Saturdays?", "until when somebody is there in the evening, on a usual day of the week?", "where one may park?", "if children are welcome in the garden behind the house?"];

    [Fact]
    public void Grid_EveryHundredMillisecondsOfFiftySentences_CutsTheTranscriptWithinAWord()
    {
        var sentences = Starts.SelectMany(start => Ends.Select(end => $"{start} {end}")).ToList();
        var (cuts, largest) = (0, 0);
        foreach (var sentence in sentences)
        {
            var steps = (int)Math.Ceiling(Words(sentence) / WordsPerSecond * 1.1 / Step.TotalSeconds);
            BargingNetwork? network = null;
            var lab = new CalleeLab
            {
                Agent = new Repeater(sentence, steps),
                Live = live => (live.MaxTurns, live.MaxTurnsWithoutProgress) = (500, 100),
                Dial = dial => dial.MaxCallDuration = TimeSpan.FromHours(2),
                Around = (inner, time) => network = new BargingNetwork(inner, time, (_, turn) => turn is 0 || turn > steps ? null : (turn - 1) * Step),
            };
            var call = lab.Hold(new ScriptedCallee("Hello?").On("oodbye", CalleeReply.SayAndHangUp("Bye.")).Otherwise(CalleeReply.Say("Sorry, what did you say?")));

            var stored = call.Ours.Where(spoke => spoke.Interrupted).Select(spoke => spoke.Text).ToList();
            var played = network!.Cuts.Where(cut => Words(cut.Played) > 0).ToList();
            Assert.True(played.Count >= steps * 0.6 && played.Count == stored.Count, $"{played.Count} {stored.Count} of {steps}: {call}");
            foreach (var ((turn, truth), text) in played.Zip(stored))
            {
                // By the carrier's own account, and by the clock at the pace of people.
                var seconds = ((turn - 1) * Step).TotalSeconds;
                largest = Math.Max(largest, Math.Abs(Words(truth) - Words(text)));
                Assert.StartsWith(text, sentence, StringComparison.Ordinal);
                Assert.InRange(Words(text), (seconds * WordsPerSecond / 1.1) - 2, (seconds * WordsPerSecond / 0.9) + 1);
            }

            cuts += played.Count;
        }

        output.WriteLine($"{cuts} cuts in {sentences.Count} sentences, at most {largest} words apart");
        Assert.True(largest <= 1);
    }

    /// <summary>A disclosure cut at any moment opens nothing: the task is not heard, and the disclosure is said again.</summary>
    [Fact]
    public void Disclosure_CutAtAnyMoment_DoesNotCountAsGiven()
    {
        var steps = (int)(Words(Disclosure) / WordsPerSecond * 0.9 / Step.TotalSeconds);
        for (var step = 1; step < steps; step++)
        {
            var agent = new ScriptedAgent(Turn(Say(Disclosure)), Turn(Say("I would like to book a table for two.")), Turn(Say(Disclosure)), Turn(Say("Could you tell me your opening hours?")), Turn(Say("Goodbye."), new AgentOutput.EndCall("done")));
            var after = step * Step;
            var call = new CalleeLab { Agent = agent, Around = (inner, time) => new BargingNetwork(inner, time, (_, turn) => turn == 0 ? after : null) }
                .Hold(new ScriptedCallee("Hello?").Otherwise(CalleeReply.Say("What did you say?")));
            Assert.Contains(call.Journal, entry => entry.Event is CallEvent.Blocked { Rule: "disclosure_not_heard" });
            Assert.DoesNotContain(call.Ours, spoke => spoke.Text.Contains("table", StringComparison.Ordinal));
            Assert.Contains(call.Ours, spoke => spoke is { Interrupted: false, Text: Disclosure });
        }
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Says who calls, then the same sentence so many times, then goodbye.</summary>
    private sealed class Repeater(string sentence, int times) : ICallAgent
    {
        private int _turn;

        public async IAsyncEnumerable<AgentOutput> RespondAsync(CallContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await ValueTask.CompletedTask;
            var turn = _turn++;
            var text = turn == 0 ? Disclosure : turn <= times ? sentence : "Goodbye.";
            foreach (var word in text.Split(' '))
            {
                yield return Say(word + " ");
            }

            if (turn > times)
            {
                yield return new AgentOutput.EndCall("done");
            }
        }
    }
}
