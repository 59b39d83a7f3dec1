using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace CallAssistant.Diagnostics;

/// <summary>The library's spans and figures.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly ActivitySource _spans = new(CallAssistantDiagnostics.ActivitySourceName);
    private readonly Meter _meter = new(CallAssistantDiagnostics.MeterName);
    private readonly Counter<long> _dials;
    private readonly Counter<long> _calls;
    private readonly Histogram<double> _turnLatency;

    public Telemetry()
    {
        _dials = _meter.CreateCounter<long>(CallAssistantDiagnostics.Dials);
        _calls = _meter.CreateCounter<long>(CallAssistantDiagnostics.Calls);
        _turnLatency = _meter.CreateHistogram<double>(CallAssistantDiagnostics.TurnLatency, unit: "s");
    }

    public Activity? Span(string name) => _spans.StartActivity(name);

    public void Dialled(DialResult result) => _dials.Add(1, Tag("result", result.GetType().Name));

    public void Processed(CallOutcome outcome) => _calls.Add(1, Tag("outcome", outcome.ToString()));

    public void Turn(TimeSpan latency) => _turnLatency.Record(latency.TotalSeconds);

    public void Dispose()
    {
        _spans.Dispose();
        _meter.Dispose();
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) =>
        new(name, JsonNamingPolicy.SnakeCaseLower.ConvertName(value));
}
