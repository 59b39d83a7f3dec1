using System.Text.Json.Serialization;

namespace CallAssistant.Ai.ModelPlanning;

/// <summary>Reads plans and opinions strictly: all members, no others, none twice.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = 8)]
[JsonSerializable(typeof(PlanDraft))]
[JsonSerializable(typeof(RiskOpinion))]
internal sealed partial class PlanJson : JsonSerializerContext;
