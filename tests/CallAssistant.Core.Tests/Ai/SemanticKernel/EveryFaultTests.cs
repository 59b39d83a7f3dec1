using System.Collections.Concurrent;
using CallAssistant.Ai.OfflineAnalysis;
using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Core.Tests.Ai.OfflinePlanning;
using CallAssistant.Tests.Ai.OfflineConversation;
using CallAssistant.Tests.OpenAi;
using Microsoft.Extensions.Time.Testing;

namespace CallAssistant.Tests.Ai.SemanticKernel;

/// <summary>Every fault of an endpoint × everything that is asked of models, over the real connector: each ends in what the rules would have done, soon, and nothing of it is spoken, planned or told.</summary>
public sealed class EveryFaultTests
{
    /// <summary>Stands in everything that a faulty endpoint says.</summary>
    private const string Mark = "XYZZY";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.5);
    private static readonly CallContext Greeted = ModelLab.Context(ModelLab.Callee("Bright Smile, how can I help?"));

    private static readonly string[] Faults =
    [
        "malformed JSON", "wrong schema", "empty", "refusal", "401", "429 with Retry-After", "500", "cut in mid-token", "cut in an answer", "10 MB", "endless tool loop", "60 s of silence", "html", "error object", "wrong types", "no end",
    ];

    public static TheoryData<string, string> All => [.. Faults.SelectMany(fault => new[] { "plan", "analysis", "turn" }.Select(function => (fault, function)))];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Fault_EndsInWhatTheRulesDo(string fault, string function)
    {
        var time = new FakeTimeProvider(Scene.Now);
        await using var lab = await AiLab.StartAsync(_ => Make(fault), time: time);
        var used = new ConcurrentBag<ModelUsage>();
        var result = function switch
        {
            "plan" => PlanAsync(lab, used.Add),
            "analysis" => AnalyseAsync(lab, used.Add),
            _ => SpeakAsync(lab, used.Add),
        };
        var passed = await PassAsync(time, result);

        Assert.DoesNotContain(Mark, await result, StringComparison.Ordinal);
        Assert.True(passed <= TimeSpan.FromSeconds(function == "turn" ? 3 : 21), $"It took {passed}.");
        Assert.InRange(lab.Requests.Count, 1, function == "turn" ? 3 : 4);
        Assert.True(fault is not ("401" or "429 with Retry-After" or "500") || used.IsEmpty);
    }

    /// <summary>The plan is the rules' plan.</summary>
    private static async Task<string> PlanAsync(AiLab lab, Action<ModelUsage> used)
    {
        var task = Planning.Task("Book a cleaning with my dentist this week, up to $100");
        var result = await lab.Planner.PlanAsync(task, Planning.Context() with { ModelUsed = used }, TestContext.Current.CancellationToken);
        Assert.Equal(OfflineCallPlanner.Version, result.Plan.Planner);
        Assert.Equivalent(await Planning.PlanAsync(task), result, strict: true);
        return result.ToString();
    }

    private static async Task<string> AnalyseAsync(AiLab lab, Action<ModelUsage> used)
    {
        var call = await new ScriptedCall(Scene.Cleaning, Scene.Mandate()).Hear("Bright Smile Dental, this is Maria.", "I have Tuesday at 9 AM, it's $85.", "You're booked for Tuesday at 9 AM.");
        var result = await lab.Analyst.AnalyseAsync(call.Analysis() with { ModelUsed = used }, TestContext.Current.CancellationToken);
        Assert.Equivalent(await new OfflineCallAnalyst().AnalyseAsync(call.Analysis(), TestContext.Current.CancellationToken), result, strict: true);
        return result.ToString();
    }

    private static async Task<string> SpeakAsync(AiLab lab, Action<ModelUsage> used)
    {
        var outputs = new List<AgentOutput>();
        await foreach (var output in lab.Agent.RespondAsync(Greeted with { ModelUsed = used }, TestContext.Current.CancellationToken))
        {
            outputs.Add(output);
        }

        Assert.Equal(OfflineCallAgent.Decide(Greeted).Pieces(), outputs);
        return string.Join(' ', outputs);
    }

    /// <summary>Lets time pass while the work waits for it. What sockets need is real time: the clock moves only while nothing else does.</summary>
    private static async Task<TimeSpan> PassAsync(FakeTimeProvider time, Task work)
    {
        var start = time.GetUtcNow();
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken)) != work)
        {
            Assert.True(time.GetUtcNow() - start < TimeSpan.FromMinutes(2), "It hangs.");
            time.Advance(Step);
        }

        return time.GetUtcNow() - start;
    }

    private static ModelReply Make(string fault) => fault switch
    {
        "malformed JSON" => new ModelReply().Raw("data: {\"choices\":[{\"delta\":{\"content\":\"" + Mark + "\n\n").Finish(),
        "wrong schema" => new ModelReply().Raw("data: {\"" + Mark + "\":[1,2,3]}\n\n").Finish(),
        "empty" => new ModelReply().Finish(),
        "refusal" => new ModelReply().Delta(new { refusal = Mark }).Finish(),
        "401" => ModelReply.Error(401, Mark),
        "429 with Retry-After" => ModelReply.Error(429, Mark, ("Retry-After", "7")),
        "500" => ModelReply.Error(500, Mark),
        "cut in mid-token" => new ModelReply().Raw("data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + Mark).Cut(),
        "cut in an answer" => new ModelReply().Text(" ").Cut(),
        "10 MB" => new ModelReply().Text(Mark + new string('x', 10_000_000)).Finish(),
        "endless tool loop" => new ModelReply().Tool("wire_money", "{\"to\":\"" + Mark + "\"}").Finish("tool_calls"),
        "60 s of silence" => new ModelReply().Silence(),
        "html" => new ModelReply().Raw("<html>" + Mark + "</html>"),
        "error object" => new ModelReply().Raw("data: {\"error\":{\"message\":\"" + Mark + "\"}}\n\ndata: [DONE]\n\n"),
        "wrong types" => new ModelReply().Raw("data: {\"choices\":{\"delta\":[\"" + Mark + "\"]},\"created\":\"yesterday\"}\n\n").Finish(),
        "no end" => new ModelReply().Text(" "),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
