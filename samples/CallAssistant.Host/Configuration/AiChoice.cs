namespace CallAssistant.Host.Configuration;

internal enum AiChoice
{
    Offline,
    SemanticKernel,
}
