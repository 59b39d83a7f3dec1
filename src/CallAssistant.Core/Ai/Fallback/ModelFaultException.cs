namespace CallAssistant.Ai.Fallback;

/// <summary>A model gave no good answer. The message says which and why, and holds nothing that the endpoint wrote: that may repeat a key.</summary>
internal sealed class ModelFaultException(string kind, string message, bool isTransient, TimeSpan? retryAfter = null, Exception? cause = null)
    : CallAssistantException("agent.respond", message, isTransient, cause)
{
    /// <summary>The <see cref="Kind"/> of an endpoint that says nothing for too long.</summary>
    public const string Timeout = "timeout";

    /// <summary>What went wrong, in a word: the <c>error.type</c> of telemetry.</summary>
    public string Kind { get; } = kind;

    /// <summary>How long the endpoint asked to be left alone; null when it did not.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
