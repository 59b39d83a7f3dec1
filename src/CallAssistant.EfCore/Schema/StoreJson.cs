using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAssistant.EfCore;

/// <summary>How plans, mandates, lists and summaries are written into JSON columns: snake_case, words for enums, nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = false,
    Converters = [typeof(WordEnumConverter)])]
[JsonSerializable(typeof(CallPlan))]
[JsonSerializable(typeof(Mandate))]
[JsonSerializable(typeof(CallSummary))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class StoreJson : JsonSerializerContext;

internal sealed class WordEnumConverter() : JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
