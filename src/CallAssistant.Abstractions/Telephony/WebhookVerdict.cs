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

    /// <summary>It comes from the provider and tells of a call that comes in: somebody calls the number that we call from. It may come several times for one call.</summary>
    /// <param name="ProviderCallId">The provider's identifier of the call that comes in; never that of a call of ours.</param>
    /// <param name="From">The caller's number as the provider tells it, usually in E.164 form. Callers can forge it.</param>
    /// <param name="Answer">What the caller gets to hear. It gives nothing away, whoever calls.</param>
    public sealed record CallBack(string ProviderCallId, string From, WebhookAnswer Answer) : WebhookVerdict;

    /// <summary>It is not signed, or not by the provider.</summary>
    public sealed record Forged : WebhookVerdict;

    /// <summary>It is signed, but cannot be read.</summary>
    /// <param name="Detail">What is wrong.</param>
    public sealed record Malformed(string Detail) : WebhookVerdict;
}
