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

    /// <summary>Histogram of the time of one request to a model, in seconds; tags by the GenAI semantic conventions, <c>error.type</c> where it failed. Its span is <c>chat {model}</c>.</summary>
    public const string ModelDuration = "gen_ai.client.operation.duration";

    /// <summary>Histogram of the time from a request to the first piece of the model's answer, in seconds; tags by the GenAI semantic conventions.</summary>
    public const string ModelFirstChunk = "gen_ai.client.operation.time_to_first_chunk";

    /// <summary>Histogram of the tokens of one request as the endpoint tells them; tag <c>gen_ai.token.type</c>: input or output.</summary>
    public const string ModelTokens = "gen_ai.client.token.usage";

    /// <summary>Counter of what models cost by the prices in the settings; tags by the GenAI semantic conventions, <c>currency</c>, and <c>estimated</c> where the endpoint did not tell the tokens.</summary>
    public const string ModelCost = "callassistant.model.cost";
}
