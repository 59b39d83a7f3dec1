using System.Diagnostics;
using System.Diagnostics.Metrics;
using CallAssistant.Tests.OpenAi;

namespace CallAssistant.Tests.Ai.SemanticKernel;

public sealed class ModelRequestTests
{
    private static readonly CallContext Greeted = ModelLab.Context(ModelLab.Callee("Bright Smile, how can I help?"));

    [Fact]
    public async Task Request_HoldsModelKeyAndTools_AndAsksForTheUsage()
    {
        await using var lab = await ModelLab.StartAsync(ModelReply.Say("Hello."));
        await lab.RespondAsync(Greeted);

        var request = Assert.Single(lab.Model.Requests);
        Assert.Equal("Bearer " + ModelLab.Key, request.Authorization);
        Assert.Equal("scripted", (string?)request.Body["model"]);
        Assert.True((bool)request.Body["stream"]!);
        Assert.True((bool)request.Body["stream_options"]!["include_usage"]!);
        Assert.Equal(["end_call", "keep_listening", "leave_message", "leave_offer_open", "propose_accept_offer", "send_digits"], request.Tools.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Request_IsMeasuredByTheGenAiConventions()
    {
        var model = $"scripted-{nameof(Request_IsMeasuredByTheGenAiConventions)}";
        var figures = new List<(string Name, double Value, string? TokenType)>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        meters.Start();
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CallAssistantDiagnostics.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.OperationName == "chat " + model)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var lab = await ModelLab.StartAsync(TimeProvider.System, model, ModelReply.Say("Hello."));
        await lab.RespondAsync(Greeted);

        Assert.Contains((CallAssistantDiagnostics.ModelTokens, 120, "input"), figures);
        Assert.Contains((CallAssistantDiagnostics.ModelTokens, 9, "output"), figures);
        Assert.Contains(figures, figure => figure.Name == CallAssistantDiagnostics.ModelDuration);
        Assert.Contains(figures, figure => figure.Name == CallAssistantDiagnostics.ModelFirstChunk);
        var span = Assert.Single(spans);
        Assert.Equal((120, 9, "127.0.0.1"), (span.GetTagItem("gen_ai.usage.input_tokens"), span.GetTagItem("gen_ai.usage.output_tokens"), span.GetTagItem("server.address")));
        Assert.DoesNotContain(ModelLab.Key, string.Join(' ', span.TagObjects), StringComparison.Ordinal);

        void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            string? request = null, type = null;
            foreach (var tag in tags)
            {
                request = tag.Key == "gen_ai.request.model" ? (string?)tag.Value : request;
                type = tag.Key == "gen_ai.token.type" ? (string?)tag.Value : type;
            }

            if (instrument.Meter.Name == CallAssistantDiagnostics.MeterName && request == model)
            {
                figures.Add((instrument.Name, value, type));
            }
        }
    }
}
