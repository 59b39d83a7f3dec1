namespace CallAssistant;

/// <summary>What a webhook is worth.</summary>
public abstract record WebhookVerdict
{
    private WebhookVerdict()
    {
    }

    /// <summary>It comes from the provider and tells of a call.</summary>
    /// <param name="ProviderCallId">The provider's identifier of the call.</param>
    public sealed record Genuine(string ProviderCallId) : WebhookVerdict
    {
        /// <summary>The attempt that the call belongs to, where the request carries it; null where only the identifier of the call is known.</summary>
        public Guid? AttemptId { get; init; }

        /// <summary>What the request is answered with; null for an empty answer.</summary>
        public WebhookAnswer? Answer { get; init; }
    }

    /// <summary>It is not signed, or not by the provider.</summary>
    public sealed record Forged : WebhookVerdict;

    /// <summary>It is signed, but cannot be read.</summary>
    /// <param name="Detail">What is wrong.</param>
    public sealed record Malformed(string Detail) : WebhookVerdict;
}
