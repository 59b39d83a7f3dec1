namespace CallAssistant.Host.Configuration;

internal enum AiChoice
{
    /// <summary>Rules, inside of this process.</summary>
    Offline,

    /// <summary>Language models plan calls, hold them and read them, over OpenAI-compatible endpoints.</summary>
    SemanticKernel,
}
