namespace CallAssistant.Host.Configuration;

internal enum AiChoice
{
    /// <summary>Rules, inside of this process.</summary>
    Offline,

    /// <summary>Language models hold the calls, over OpenAI-compatible endpoints; planner and analyst are rules.</summary>
    SemanticKernel,
}
