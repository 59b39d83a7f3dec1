namespace CallAssistant;

/// <summary>Checks the webhooks of a telephony provider. Registered by an adapter whose provider sends any.</summary>
/// <remarks>
/// Safe for concurrent use. A webhook is only a hint to look: what it says of the call is never believed, the engine asks
/// <see cref="ITelephonyProvider.FindAsync"/> instead. So order, loss and duplicates do no harm.
/// </remarks>
public interface IProviderWebhooks
{
    /// <summary>Checks the signature first, then reads the request. Changes nothing.</summary>
    /// <param name="webhook">The request as it came.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    ValueTask<WebhookVerdict> CheckAsync(ProviderWebhook webhook, CancellationToken cancellationToken);
}
