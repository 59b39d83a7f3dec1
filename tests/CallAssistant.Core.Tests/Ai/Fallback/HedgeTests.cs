using System.Runtime.CompilerServices;
using CallAssistant.Ai.Fallback;
using CallAssistant.Simulation;
using CallAssistant.Tests.Ai.OfflineConversation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallAssistant.Tests.Ai.Fallback;

/// <summary>The promise of the hedge, in virtual time: the first link is slow on one turn in twenty. The same over sockets is <c>CallAssistant.Evaluation -- hedge</c>.</summary>
public sealed class HedgeTests(ITestOutputHelper output)
{
    private const int Turns = 2_000;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    [Fact]
    public void FirstWord_OfTheSlowestTurns_ComesInAQuarterOfTheTime_AtFewMoreRequests()
    {
        var options = new SemanticKernelOptions();
        var (alone, aloneRequests) = Run(links: 1, new FallbackTimes(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)));
        var (hedged, hedgedRequests) = Run(links: 2, new FallbackTimes(options.HedgeAfter, options.FirstWordDeadline));
        var more = (hedgedRequests - aloneRequests) / (double)aloneRequests;
        output.WriteLine($"p99 {alone.TotalMilliseconds:0} ms alone, {hedged.TotalMilliseconds:0} ms hedged, {more:P1} more requests");

        Assert.True(hedged < alone / 4, $"{hedged} against {alone}");
        Assert.True(more < 0.07, $"{more:P1} more requests");
    }

    private static (TimeSpan P99, int Requests) Run(int links, FallbackTimes times) => VirtualTime.Run(Scene.Now, time => RunAsync(time, links, times), TimeSpan.FromDays(1));

    private static async Task<(TimeSpan P99, int Requests)> RunAsync(VirtualTime time, int links, FallbackTimes times)
    {
        var chance = new Random(7);
        var agents = Enumerable.Range(0, links).Select(i => new DelayedAgent(time, () => i == 0 && chance.NextDouble() < 0.05 ? Slow : TimeSpan.FromMilliseconds(200 + chance.Next(100)))).ToList();
        var chain = new FallbackCallAgent(
            [.. agents.Select((agent, i) => new AgentLink($"link {i}", agent, new CircuitBreaker(time, 3, TimeSpan.FromSeconds(30))))], new GatedAgent(), times, time, NullLogger.Instance);
        var waits = new List<TimeSpan>();
        for (var turn = 0; turn < Turns; turn++)
        {
            var start = time.GetTimestamp();
            TimeSpan? first = null;
            await foreach (var _ in chain.RespondAsync(Scene.Context(Scene.Cleaning, Scene.Mandate()), default))
            {
                first ??= time.GetElapsedTime(start);
            }

            waits.Add(first!.Value);
        }

        waits.Sort();
        return (waits[(int)(Turns * 0.99)], agents.Sum(agent => agent.Requests));
    }

    private sealed class DelayedAgent(TimeProvider time, Func<TimeSpan> delay) : ICallAgent
    {
        public int Requests { get; private set; }

        public async IAsyncEnumerable<AgentOutput> RespondAsync(CallContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Requests++;
            await Task.Delay(delay(), time, cancellationToken);
            yield return new AgentOutput.Speak("Hello.");
        }
    }
}
