using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>One request to a model.</summary>
/// <param name="History">All that it is sent.</param>
/// <param name="Settings">Its tools, or the form of its answer.</param>
/// <param name="Kernel">Where tools live.</param>
internal sealed record ModelQuestion(ChatHistory History, OpenAIPromptExecutionSettings Settings, Kernel Kernel)
{
    /// <summary>Longest time between two pieces of an answer that is spoken, and before the first one.</summary>
    public static readonly TimeSpan LongestSpokenPause = TimeSpan.FromSeconds(4);

    /// <summary>Longest time that an answer may take from its request to its end, where each piece comes in time.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Most characters of words, and of arguments, in one answer that is spoken; nobody listens to more.</summary>
    public const int MostSpoken = 4_000;

    /// <summary>Longest time between two pieces, and before the first one.</summary>
    public TimeSpan LongestPause { get; init; } = LongestSpokenPause;

    /// <summary>Most characters of the answer.</summary>
    public int MostCharacters { get; init; } = MostSpoken;

    /// <summary>Is told what the request used; null where nobody counts.</summary>
    public Action<ModelUsage>? Used { get; init; }

    /// <summary>How many characters it is sent.</summary>
    public int Length => History.Sum(message => message.Content?.Length ?? 0);
}
