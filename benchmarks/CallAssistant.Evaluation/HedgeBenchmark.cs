using System.Diagnostics;
using CallAssistant.Ai.SemanticKernel;
using CallAssistant.Tests.OpenAi;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Evaluation;

/// <summary>
/// Live turns over two scripted endpoints on loopback, of which the first is slow on one turn in twenty: the time to the first word of the first endpoint alone, and through the chain with its default settings.
/// </summary>
internal static class HedgeBenchmark
{
    private const int AtOnce = 40;
    private const double SlowShare = 0.05;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(int turns)
    {
        await using var first = await StartAsync(SlowShare);
        await using var second = await StartAsync(slowShare: 0);
        var services = new ServiceCollection();
        services.AddCallAssistant(builder => builder.UseSemanticKernel(options =>
        {
            foreach (var model in new[] { first, second })
            {
                options.Endpoints.Add(new ModelEndpointOptions { BaseUrl = model.BaseUrl, ApiKey = "key", Model = "scripted" });
            }
        }));
        await using var provider = services.BuildServiceProvider();
        var (endpoint, chain) = (provider.GetRequiredService<ModelEndpoints>().All[0], provider.GetRequiredService<ICallAgent>());
        var tools = new ToolDesk(new HostTools([], TimeProvider.System));
        var context = Context();
        await MeasureAsync(100, () => FirstAsync(chain.RespondAsync(context, default)));

        var (alone, aloneRequests) = await CountAsync(() => FirstAsync(endpoint.AskAsync(
            new ModelQuestion(CallPrompt.Of(context, disclosureHeard: true), tools.Settings, tools.Kernel) { LongestPause = TimeSpan.FromMinutes(1) }, new ModelAnswer(), default)));
        var (hedged, hedgedRequests) = await CountAsync(() => FirstAsync(chain.RespondAsync(context, default)));

        var more = (hedgedRequests - aloneRequests) / (double)aloneRequests;
        var (before, after) = (alone.At(0.99), hedged.At(0.99));
        Console.WriteLine(alone.Line($"{turns} turns, the first endpoint alone"));
        Console.WriteLine(hedged.Line($"{turns} turns, hedged"));
        Console.WriteLine(FormattableString.Invariant($"p99 is {after / before:P1} of what it was, at {more:P1} more requests ({aloneRequests} and {hedgedRequests})"));
        return after < before / 4 && more < 0.07 ? 0 : 1;

        async Task<(Times Times, int Requests)> CountAsync(Func<Task<TimeSpan>> turn)
        {
            var sofar = first.Requests.Count + second.Requests.Count;
            return (await MeasureAsync(turns, turn), first.Requests.Count + second.Requests.Count - sofar);
        }
    }

    /// <summary>200 to 300 ms to the first word, or 5 s.</summary>
    private static Task<ScriptedModel> StartAsync(double slowShare)
    {
        var chance = new Random(7);
        return ScriptedModel.StartAsync(_ =>
        {
            lock (chance)
            {
                return new ModelReply().Pause(chance.NextDouble() < slowShare ? Slow : TimeSpan.FromMilliseconds(200 + chance.Next(100))).Text("Hello.").Finish();
            }
        });
    }

    private static async Task<Times> MeasureAsync(int turns, Func<Task<TimeSpan>> turn)
    {
        var times = new Times(turns);
        await Parallel.ForAsync(0, turns, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) =>
        {
            var taken = await turn();
            lock (times)
            {
                times.Add(taken);
            }
        });
        return times;
    }

    /// <summary>The time to the first word of a turn that is heard to its end.</summary>
    private static async Task<TimeSpan> FirstAsync<T>(IAsyncEnumerable<T> outputs)
    {
        var start = Stopwatch.GetTimestamp();
        TimeSpan? first = null;
        await foreach (var _ in outputs)
        {
            first ??= Stopwatch.GetElapsedTime(start);
        }

        return first ?? throw new InvalidOperationException("A turn had no words.");
    }

    private static CallContext Context() => new()
    {
        Plan = new CallPlan { Errand = CallErrand.AskPrice, Goal = "Find out what a haircut costs.", Details = new ErrandDetails { Subject = "haircut" }, Script = new CallScript { Opening = "", Closing = "Goodbye." }, TimeZone = "America/New_York", Planner = "" },
        Mandate = new Mandate { AutoApproveLimit = new Money(0, "USD") },
        Tone = CallTone.Friendly,
        PrincipalName = "Dana Reed",
        Now = MadeTexts.Now,
        Region = "US",
        Turns = [new ConversationTurn(1, Speaker.Assistant, "Hello, this is an AI assistant calling on behalf of Dana Reed."), new ConversationTurn(2, Speaker.Human, "Hello, how can I help you?")],
    };
}
