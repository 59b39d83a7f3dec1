using System.Net;
using System.Net.Sockets;
using System.Text;
using CallAssistant.Ai.Fallback;
using CallAssistant.Ai.SemanticKernel;
using CallAssistant.Tests.OpenAi;
using Microsoft.Extensions.Time.Testing;

namespace CallAssistant.Tests.Ai.SemanticKernel;

/// <summary>Whatever an endpoint does ends in a defined result, soon, and nothing of it is spoken that is not the model's words.</summary>
public sealed class ModelFaultTests
{
    private const string Html = "<!doctype html><html><body>Bad gateway</body></html>";
    private const string ErrorBody = "{\"error\":{\"message\":\"Incorrect API key provided: " + ModelLab.Key + "\"}}";
    private static readonly CallContext Greeted = ModelLab.Context(ModelLab.Callee("Bright Smile, how can I help?"));

    public static TheoryData<string, string> Faults => new()
    {
        { "401", "refused the key (401)" },
        { "403", "refused the key (403)" },
        { "404", "no such address or model" },
        { "400", "did not take the request (400)" },
        { "429", "asked too often" },
        { "500", "a fault of its own (500)" },
        { "503 html", "a fault of its own (503)" },
        { "error of 10 MB", "too long" },
        { "redirect", "did not take the request (302)" },
        { "html", "an empty answer" },
        { "error object", "an empty answer" },
        { "nothing", "an empty answer" },
        { "no words", "an empty answer" },
        { "white space", "an empty answer" },
        { "no JSON", "no chat completion" },
        { "half JSON", "no chat completion" },
        { "wrong types", "no chat completion" },
        { "refusal", "refused to answer" },
        { "filter", "refused to answer" },
        { "event of 10 MB", "too long" },
        { "arguments without end", "too long" },
        { "cut at once", "in the middle" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Fault_BeforeAnyWord_SaysNothing(string kind, string message)
    {
        await using var lab = await ModelLab.StartAsync(Make(kind));
        var turn = await lab.RespondAsync(Greeted);

        Assert.Empty(turn.Outputs);
        Assert.Contains(message, Assert.IsType<ModelFaultException>(turn.Fault).Message, StringComparison.Ordinal);
        AssertKeepsTheKey(turn.Fault!);
        Assert.Single(lab.Model.Requests);
    }

    [Theory]
    [InlineData("cut in a word", "in the middle")]
    [InlineData("cut in a character", "in the middle")]
    [InlineData("end without an end", "in the middle")]
    [InlineData("no JSON", "no chat completion")]
    [InlineData("refusal", "refused to answer")]
    [InlineData("event of 10 MB", "too long")]
    [InlineData("words without end", "too long")]
    public async Task Fault_AfterWords_EndsTheTurn(string kind, string message)
    {
        // What was sent just before a connection breaks may never arrive: the break comes when the words are there.
        var heard = new TaskCompletionSource();
        await using var lab = await ModelLab.StartAsync(Make(kind, new ModelReply().Text("I would", " li").Until(heard.Task)));
        var turn = await lab.RespondAsync(Greeted, turn =>
        {
            if (turn.Words == "I would li")
            {
                heard.SetResult();
            }
        });

        Assert.StartsWith("I would li", turn.Words, StringComparison.Ordinal);
        Assert.True(turn.Words.Length <= ModelQuestion.MostSpoken);
        Assert.Contains(message, Assert.IsType<ModelFaultException>(turn.Fault).Message, StringComparison.Ordinal);
        AssertKeepsTheKey(turn.Fault!);
    }

    [Fact]
    public async Task TooManyRequests_SayHowLongToWait()
    {
        await using var lab = await ModelLab.StartAsync(ModelReply.Error(429, ErrorBody, ("Retry-After", "7")));
        var fault = (ModelFaultException)(await lab.RespondAsync(Greeted)).Fault!;

        Assert.Equal((TimeSpan.FromSeconds(7), true), (fault.RetryAfter, fault.IsTransient));
    }

    [Fact]
    public async Task RefusedKey_IsNothingThatWaitingMends()
    {
        await using var lab = await ModelLab.StartAsync(ModelReply.Error(401, ErrorBody));
        Assert.False((await lab.RespondAsync(Greeted)).Fault!.IsTransient);
    }

    [Fact]
    public async Task Endpoint_ThatNobodyListensAt_CannotBeReached()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        var model = await ScriptedModel.StartAsync(ModelReply.Say("x"));
        await using var lab = ModelLab.Create(model, new Uri($"http://127.0.0.1:{port}/v1"), TimeProvider.System);

        Assert.Contains("could not be reached", (await lab.RespondAsync(Greeted)).Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_FromTheStart_IsAFault()
    {
        var time = new FakeTimeProvider();
        await using var lab = await ModelLab.StartAsync(time, new ModelReply().Silence());
        var turn = lab.RespondAsync(Greeted);
        await lab.Model.WhenAskedAsync();
        time.Advance(ModelQuestion.LongestSpokenPause);

        Assert.Contains("said nothing for 4 s", (await turn).Fault!.Message, StringComparison.Ordinal);
        Assert.True(await lab.Model.Requests[0].WasLeft);
    }

    [Fact]
    public async Task Silence_InTheMiddle_IsAFault()
    {
        var time = new FakeTimeProvider();
        await using var lab = await ModelLab.StartAsync(time, new ModelReply().Text("I would").Silence());
        await using var outputs = lab.Agent.RespondAsync(Greeted, default).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await outputs.MoveNextAsync());
        time.Advance(ModelQuestion.LongestSpokenPause - TimeSpan.FromSeconds(1));
        var next = outputs.MoveNextAsync();
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<ModelFaultException>(async () => await next);
    }

    [Fact]
    public async Task Words_ThatTrickle_AreAFaultAtTheDeadline()
    {
        var time = new FakeTimeProvider();
        var gates = Enumerable.Range(0, 20).Select(_ => new TaskCompletionSource()).ToList();
        await using var lab = await ModelLab.StartAsync(time, gates.Aggregate(new ModelReply(), (reply, gate) => reply.Text("and ").Until(gate.Task)).Finish());
        await using var outputs = lab.Agent.RespondAsync(Greeted, default).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var start = time.GetUtcNow();
        var fault = await Assert.ThrowsAsync<ModelFaultException>(async () =>
        {
            foreach (var gate in gates)
            {
                Assert.True(await outputs.MoveNextAsync());
                time.Advance(TimeSpan.FromSeconds(3));
                gate.SetResult();
            }
        });

        Assert.Equal(ModelFaultException.Timeout, fault.Kind);
        Assert.Equal(ModelQuestion.Longest, time.GetUtcNow() - start);
    }

    [Fact]
    public async Task Words_AfterTheEnd_AreNotSpoken()
    {
        await using var lab = await ModelLab.StartAsync(new ModelReply().Text("Hello.").Raw("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n").Text(" And more.").Finish());
        Assert.Equal("Hello.", (await lab.RespondAsync(Greeted)).Words);
    }

    [Fact]
    public async Task TokenCounts_ThatCannotBe_AreNotBelieved()
    {
        await using var lab = await ModelLab.StartAsync(new ModelReply().Text("Hello.").Finish(inputTokens: -5, outputTokens: int.MaxValue));
        var turn = await lab.RespondAsync(Greeted);
        Assert.Equal(("Hello.", null), (turn.Words, turn.Fault));
    }

    private static ModelReply Make(string kind, ModelReply? begun = null)
    {
        var reply = begun ?? new ModelReply();
        return kind switch
        {
            "401" or "403" or "404" or "400" or "429" or "500" => ModelReply.Error(int.Parse(kind), ErrorBody),
            "503 html" => ModelReply.Error(503, Html),
            "error of 10 MB" => ModelReply.Error(500, new string('x', 10_000_000)),
            "redirect" => ModelReply.Error(302, "", ("Location", "http://127.0.0.1:1/")),
            "html" => reply.Raw(Html),
            "error object" => reply.Raw($"data: {ErrorBody}\n\ndata: [DONE]\n\n"),
            "nothing" => reply.Raw(""),
            "no words" => reply.Finish(),
            "white space" => reply.Text(" ", "\n", "  ").Finish(),
            "no JSON" => reply.Raw("data: hello there\n\n").Finish(),
            "half JSON" => reply.Raw("data: {\"choices\":[{\"delta\":{\"content\":\"Hel\n\n").Finish(),
            "wrong types" => reply.Raw("data: {\"choices\":{\"delta\":[1]},\"created\":\"yesterday\"}\n\n").Finish(),
            "refusal" => reply.Delta(new { refusal = "I cannot help with that." }).Finish(),
            "filter" => reply.Finish("content_filter"),
            "event of 10 MB" => reply.Text(new string('x', 10_000_000)).Finish(),
            "words without end" => reply.Text([.. Enumerable.Repeat("and so on ", 5_000)]),
            "arguments without end" => reply.Tool("end_call", $$"""{"reason":"{{new string('x', 50_000)}}"}""").Finish("tool_calls"),
            "cut at once" => reply.Raw(": wait\n\n").Cut(),
            "cut in a word" => reply.Raw("data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"ke to bo").Cut(),
            "cut in a character" => reply.Raw(Encoding.UTF8.GetBytes("data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"é").AsMemory()[..^1]).Cut(),
            "end without an end" => reply,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static void AssertKeepsTheKey(Exception fault) => Assert.DoesNotContain(ModelLab.Key, fault.ToString(), StringComparison.Ordinal);
}
