namespace CallAssistant;

/// <summary>Names of the telemetry that the library emits.</summary>
public static class CallAssistantDiagnostics
{
    /// <summary>Name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string ActivitySourceName = "CallAssistant";

    /// <summary>Name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "CallAssistant";

    /// <summary>Counter of dials; tag <c>result</c>: accepted, rejected or unknown.</summary>
    public const string Dials = "callassistant.dials";

    /// <summary>Counter of processed calls; tag <c>outcome</c> in snake_case.</summary>
    public const string Calls = "callassistant.calls";

    /// <summary>Histogram of the time from the callee's last word to the assistant's first sentence handed to the line, in seconds.</summary>
    public const string TurnLatency = "callassistant.turn.latency";
}
