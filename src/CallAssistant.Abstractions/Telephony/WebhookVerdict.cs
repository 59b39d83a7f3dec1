namespace CallAssistant;

/// <summary>What a webhook is worth.</summary>
public abstract record WebhookVerdict
{
    private WebhookVerdict()
    {
    }

    /// <summary>It comes from the provider and tells of a call.</summary>
    /// <param name="ProviderCallId">The provider's identifier of the call.</param>
    public sealed record Genuine(string ProviderCallId) : WebhookVerdict;

    /// <summary>It is not signed, or not by the provider.</summary>
    public sealed record Forged : WebhookVerdict;

    /// <summary>It is signed, but cannot be read.</summary>
    /// <param name="Detail">What is wrong.</param>
    public sealed record Malformed(string Detail) : WebhookVerdict;
}
