namespace CallAssistant.Host.Configuration;

/// <summary>Puts the chosen AI in.</summary>
internal static class AiParts
{
    public static CallAssistantBuilder UseAi(this CallAssistantBuilder builder, AiChoice choice) =>
        choice == AiChoice.SemanticKernel ? builder.UseSemanticKernel() : builder.UseOfflineAi();
}
