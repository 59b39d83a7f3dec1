using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using CallAssistant.Ai.Models;

namespace CallAssistant.Diagnostics;

/// <summary>The library's spans and figures.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly ActivitySource _spans = new(CallAssistantDiagnostics.ActivitySourceName);
    private readonly Meter _meter = new(CallAssistantDiagnostics.MeterName);
    private readonly Counter<long> _dials;
    private readonly Counter<long> _calls;
    private readonly Histogram<double> _turnLatency;
    private readonly Histogram<double> _modelDuration;
    private readonly Histogram<double> _modelFirstChunk;
    private readonly Histogram<long> _modelTokens;
    private readonly Counter<double> _modelCost;

    public Telemetry()
    {
        _dials = _meter.CreateCounter<long>(CallAssistantDiagnostics.Dials);
        _calls = _meter.CreateCounter<long>(CallAssistantDiagnostics.Calls);
        _turnLatency = _meter.CreateHistogram<double>(CallAssistantDiagnostics.TurnLatency, unit: "s");
        _modelDuration = _meter.CreateHistogram<double>(CallAssistantDiagnostics.ModelDuration, unit: "s");
        _modelFirstChunk = _meter.CreateHistogram<double>(CallAssistantDiagnostics.ModelFirstChunk, unit: "s");
        _modelTokens = _meter.CreateHistogram<long>(CallAssistantDiagnostics.ModelTokens, unit: "{token}");
        _modelCost = _meter.CreateCounter<double>(CallAssistantDiagnostics.ModelCost);
    }

    public Activity? Span(string name) => _spans.StartActivity(name);

    public void Dialled(DialResult result) => _dials.Add(1, Tag("result", result.GetType().Name));

    public void Processed(CallOutcome outcome) => _calls.Add(1, Tag("outcome", outcome.ToString()));

    public void Turn(TimeSpan latency) => _turnLatency.Record(latency.TotalSeconds);

    /// <summary>Begins the span of one request to a model; the figures are told by what is returned.</summary>
    /// <param name="price">The model and what it costs.</param>
    /// <param name="endpoint">Where it is.</param>
    /// <param name="inputCharacters">How much it is sent.</param>
    /// <param name="used">Is told what it used; null where nobody counts.</param>
    /// <param name="time">The clock.</param>
    public ModelCall ModelCall(ModelPrice price, Uri endpoint, int inputCharacters, Action<ModelUsage>? used, TimeProvider time)
    {
        var model = price.Model;
        var span = _spans.HasListeners() ? _spans.StartActivity("chat " + model, ActivityKind.Client) : null;
        span?.SetTag("gen_ai.operation.name", "chat").SetTag("gen_ai.provider.name", "openai").SetTag("gen_ai.request.model", model).SetTag("server.address", endpoint.Host).SetTag("server.port", endpoint.Port);
        return new ModelCall(this, span, price, inputCharacters, used, time);
    }

    public void ModelFirstChunk(string model, TimeSpan time)
    {
        if (_modelFirstChunk.Enabled)
        {
            _modelFirstChunk.Record(time.TotalSeconds, ModelTags(model));
        }
    }

    public void ModelTokens(string model, int input, int output)
    {
        if (_modelTokens.Enabled)
        {
            _modelTokens.Record(input, [.. ModelTags(model), new("gen_ai.token.type", "input")]);
            _modelTokens.Record(output, [.. ModelTags(model), new("gen_ai.token.type", "output")]);
        }
    }

    public void ModelCost(ModelUsage usage)
    {
        if (_modelCost.Enabled && usage.Cost.Amount > 0)
        {
            _modelCost.Add((double)usage.Cost.Amount, [.. ModelTags(usage.Model), new("currency", usage.Cost.Currency), new("estimated", usage.IsEstimate)]);
        }
    }

    public void ModelCalled(string model, TimeSpan duration, string? fault)
    {
        if (_modelDuration.Enabled)
        {
            _modelDuration.Record(duration.TotalSeconds, fault is null ? ModelTags(model) : [.. ModelTags(model), new("error.type", fault)]);
        }
    }

    public void Dispose()
    {
        _spans.Dispose();
        _meter.Dispose();
    }

    private static KeyValuePair<string, object?>[] ModelTags(string model) =>
        [new("gen_ai.operation.name", "chat"), new("gen_ai.provider.name", "openai"), new("gen_ai.request.model", model)];

    private static KeyValuePair<string, object?> Tag(string name, string value) =>
        new(name, JsonNamingPolicy.SnakeCaseLower.ConvertName(value));
}
