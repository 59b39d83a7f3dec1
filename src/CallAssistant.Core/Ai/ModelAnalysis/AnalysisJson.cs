using System.Text.Json.Serialization;

namespace CallAssistant.Ai.ModelAnalysis;

/// <summary>Reads analyses strictly: all members, no others, none twice.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = 8)]
[JsonSerializable(typeof(AnalysisDraft))]
internal sealed partial class AnalysisJson : JsonSerializerContext;
