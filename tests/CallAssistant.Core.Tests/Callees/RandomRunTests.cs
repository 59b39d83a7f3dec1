using CallAssistant.Live.Limits;
using CallAssistant.Results;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Callees;

/// <summary>A thousand calls with callees, budgets and networks by chance: each comes to its end in time, and nobody is left in silence.</summary>
public sealed class RandomRunTests(ITestOutputHelper output)
{
    private const int Runs = 1000;
    private const int InBatch = 20;

    /// <summary>What a turn may take on top of a budget: the closing words.</summary>
    private static readonly TimeSpan OneTurn = TimeSpan.FromSeconds(20);

    /// <summary>How long somebody who was heard to the end may take before they answer, and how much later than their words a signal may come.</summary>
    private const int Slack = 4_000;

    [Fact]
    public void Calls_AThousandByChance_EndWithinTheirBudgetsAndWithoutDeadAir()
    {
        var outcomes = new System.Collections.Concurrent.ConcurrentBag<CallOutcome>();
        Parallel.For(0, Runs / InBatch, new ParallelOptions { MaxDegreeOfParallelism = 2 }, batch =>
        {
            var random = new Random(batch);
            var live = new LiveCallOptions();
            var dial = new DialOptions();
            Shuffle(random, live, dial);
            var network = new SimulatedTelephonyOptions { Seed = batch + 1, DetectionTime = TimeSpan.FromSeconds(random.Next(3) * 2), RingTime = TimeSpan.FromSeconds(random.Next(1, 8)) };
            var lab = new CalleeLab { Network = network, LeavesVoicemail = random.Next(2) == 0, Live = options => Copy(live, options), Dial = options => options.MaxCallDuration = dial.MaxCallDuration };
            var callees = new RandomCallee(random);
            foreach (var call in lab.HoldAll([.. Enumerable.Range(0, InBatch).Select(_ => callees.Make())]))
            {
                Check(call, live, dial, $"batch {batch}");
                outcomes.Add(call.Session.Outcome);
            }
        });
        output.WriteLine(string.Join(", ", outcomes.CountBy(outcome => outcome).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.Equal(Runs, outcomes.Count);
        Assert.Contains(CallOutcome.HoldExhausted, outcomes);
        Assert.Contains(CallOutcome.BudgetExhausted, outcomes);
    }

    private static void Shuffle(Random random, LiveCallOptions live, DialOptions dial)
    {
        dial.MaxCallDuration = TimeSpan.FromSeconds(random.Next(60, 1800));
        live.MaxHold = TimeSpan.FromSeconds(random.Next(10, 900));
        live.SilenceWait = TimeSpan.FromSeconds(random.Next(3, 13));
        live.GreetingWait = TimeSpan.FromMilliseconds(random.Next(500, 3000));
        live.MaxTurns = random.Next(5, 80);
        live.MaxTurnsWithoutProgress = random.Next(2, 10);
    }

    private static void Copy(LiveCallOptions from, LiveCallOptions to) =>
        (to.MaxHold, to.SilenceWait, to.GreetingWait, to.MaxTurns, to.MaxTurnsWithoutProgress) = (from.MaxHold, from.SilenceWait, from.GreetingWait, from.MaxTurns, from.MaxTurnsWithoutProgress);

    private static void Check(HeldCall call, LiveCallOptions live, DialOptions dial, string batch)
    {
        var budgets = $"{batch}: {dial.MaxCallDuration} {live.MaxHold} {live.SilenceWait}\n{call}";
        Assert.True(call.Session is { IsOver: true, Summary: not null }, budgets);
        Assert.True(call.End.AtMs <= (dial.MaxCallDuration + OneTurn).TotalMilliseconds, budgets);
        Assert.Single(call.Journal, entry => entry.Event is CallEvent.DialStarted);

        var (hold, at) = (new HoldTime(), 0L);
        var spoken = new List<SpokenTurn>();
        var listener = Listener.Person;
        var (by, beep) = (AnsweredBy.Unknown, false);
        foreach (var entry in call.Journal.OrderBy(entry => TimeOf(entry.Event)))
        {
            by = entry.Event switch { CallEvent.StatusChanged { AnsweredBy: { } first } => first, CallEvent.AnsweredByKnown known => known.AnsweredBy, _ => by };
            beep |= entry.Event is CallEvent.BeepHeard;
            listener = LineReading.Read(spoken, by, beep).Listener;
            if (StartOf(entry.Event) is not { } start)
            {
                continue;
            }

            var isQuietByRule = listener is Listener.Hold or Listener.Doubtful or Listener.Machine or Listener.Fax or Listener.Screener or Listener.Menu;
            Assert.True(isQuietByRule || start - at <= live.SilenceWait.TotalMilliseconds + Slack, $"{start - at} ms of silence before {start}, {listener}, {budgets}");
            at = Math.Max(at, EndOf(entry.Event));
            if (entry.Event is CallEvent.CalleeSpoke or CallEvent.AssistantSpoke)
            {
                spoken.Add(entry.Event is CallEvent.CalleeSpoke their ? new(Speaker.Human, their.Text) : new(Speaker.Assistant, ((CallEvent.AssistantSpoke)entry.Event).Text));
                listener = LineReading.Read(spoken, by, beep).Listener;
                if (entry.Event is CallEvent.CalleeSpoke words)
                {
                    hold.Apply(words, listener == Listener.Hold);
                }
            }
        }

        Assert.True(hold.Until(TimeSpan.FromMilliseconds(call.End.AtMs)) <= live.MaxHold + OneTurn, $"{hold.Until(TimeSpan.FromMilliseconds(call.End.AtMs))} on hold, {budgets}");
    }

    private static long? StartOf(CallEvent callEvent) => callEvent switch { CallEvent.CalleeSpoke spoke => spoke.StartMs, CallEvent.AssistantSpoke spoke => spoke.StartMs, CallEvent.Ended ended => ended.AtMs, _ => null };

    private static long TimeOf(CallEvent callEvent) => callEvent switch { CallEvent.AnsweredByKnown known => known.AtMs, CallEvent.BeepHeard heard => heard.AtMs, _ => StartOf(callEvent) ?? 0 };

    private static long EndOf(CallEvent callEvent) => callEvent switch { CallEvent.CalleeSpoke spoke => spoke.EndMs, CallEvent.AssistantSpoke spoke => spoke.EndMs, CallEvent.Ended ended => ended.AtMs, _ => 0 };
}
