using System.Text.Json.Serialization;

namespace CallAssistant;

/// <summary>A call that is over, for its analyst.</summary>
public sealed record AnalysisContext
{
    /// <summary>The task with plan and mandate.</summary>
    public required CallTask Task { get; init; }

    /// <summary>The session.</summary>
    public required CallSession Session { get; init; }

    /// <summary>What was heard, in order.</summary>
    public required IReadOnlyList<TranscriptSegment> Segments { get; init; }

    /// <summary>The whole journal, in order.</summary>
    public required IReadOnlyList<JournalEntry> Journal { get; init; }

    /// <summary>When the callee picked up, in the callee's zone; the attempt's start when nobody did. Relative dates count from it.</summary>
    public required DateTimeOffset CallTime { get; init; }

    /// <summary>Region for numbers and dates without one, as an ISO 3166 code.</summary>
    public required string Region { get; init; }

    /// <summary>Currency for amounts without one, as an ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Is told what each request to a model used, as soon as it is known and from any thread; null where nobody counts. Whoever makes no requests to models need not look at it.</summary>
    [JsonIgnore]
    public Action<ModelUsage>? ModelUsed { get; init; }
}
