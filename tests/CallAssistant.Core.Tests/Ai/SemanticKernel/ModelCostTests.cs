using System.Diagnostics.Metrics;
using CallAssistant.Ai.Models;
using CallAssistant.Tests.OpenAi;

namespace CallAssistant.Tests.Ai.SemanticKernel;

/// <summary>10 USD a million tokens read, 100 USD a million written.</summary>
public sealed class ModelCostTests
{
    private static readonly CallContext Greeted = ModelLab.Context(ModelLab.Callee("Bright Smile, how can I help?"));

    [Fact]
    public async Task Turn_CostsWhatItsRequestsUsed()
    {
        var spending = new ModelSpending();
        var replies = new Queue<ModelReply>([ModelReply.Call("propose_accept_offer", new { words = "x", price = 5000 }), ModelReply.Say("No.")]);
        await using var lab = await AiLab.StartAsync(_ => replies.Dequeue());
        await RunAsync(lab, Greeted with { ModelUsed = spending.Add });

        Assert.Equal((240, 18), spending.Tokens);
        Assert.Equal(new Money(0.0042m, "USD"), spending.In("USD"));
        Assert.Equal(new Money(0m, "EUR"), spending.In("EUR"));
    }

    [Fact]
    public async Task Turn_CutShort_CostsWhatItIsEstimatedAt()
    {
        var used = new List<ModelUsage>();
        await using var lab = await AiLab.StartAsync(_ => new ModelReply().Text("12345678").Silence());
        await foreach (var _ in lab.Agent.RespondAsync(Greeted with { ModelUsed = used.Add }, TestContext.Current.CancellationToken))
        {
            break;
        }

        var usage = Assert.Single(used);
        Assert.True(usage.IsEstimate);
        Assert.Equal(2, usage.OutputTokens);
        Assert.InRange(usage.InputTokens, 500, 2_000);
        Assert.Equal((usage.InputTokens * 0.00001m) + 0.0002m, usage.Cost.Amount);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Request_ThatIsTurnedDown_CostsNothing(int status)
    {
        var used = new List<ModelUsage>();
        await using var lab = await AiLab.StartAsync(_ => ModelReply.Error(status));
        await RunAsync(lab, Greeted with { ModelUsed = used.Add });
        Assert.Empty(used);
    }

    [Fact]
    public async Task Counts_ThatCannotBe_AreEstimatedInstead()
    {
        var used = new List<ModelUsage>();
        await using var lab = await AiLab.StartAsync(_ => new ModelReply().Text("Hello.").Finish(inputTokens: -5, outputTokens: int.MaxValue));
        await RunAsync(lab, Greeted with { ModelUsed = used.Add });
        Assert.True(Assert.Single(used).IsEstimate);
    }

    [Fact]
    public async Task Cost_IsAFigure()
    {
        var cost = 0.0;
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Name == CallAssistantDiagnostics.ModelCost) { listener.EnableMeasurementEvents(instrument); } } };
        meters.SetMeasurementEventCallback<double>((_, value, tags, _) =>
        {
            // Other tests cost something too, at the same time.
            if (tags.ToArray().Contains(new KeyValuePair<string, object?>("gen_ai.request.model", nameof(Cost_IsAFigure))))
            {
                cost += value;
            }
        });
        meters.Start();
        await using var lab = await AiLab.StartAsync(_ => ModelReply.Say("Hello."), configure: options => options.Endpoints[0].Model = nameof(Cost_IsAFigure));
        await RunAsync(lab, Greeted);

        Assert.Equal(0.0021, cost, 9);
    }

    private static async Task RunAsync(AiLab lab, CallContext context)
    {
        await foreach (var _ in lab.Agent.RespondAsync(context, TestContext.Current.CancellationToken))
        {
        }
    }
}
