namespace CallAssistant;

/// <summary>Takes the webhooks of a telephony provider. Registered by an adapter whose provider sends any.</summary>
/// <remarks>
/// Safe for concurrent use. To the engine a webhook is only a hint to look: it asks <see cref="ITelephonyProvider.FindAsync"/> what became of the call. So order, loss and duplicates do no harm.
/// </remarks>
public interface IProviderWebhooks
{
    /// <summary>
    /// Checks the signature first, then reads the request and tells the lines of this provider what it says. One that is not genuine changes nothing; one that comes again is answered as before.
    /// Providers wait for the answer while somebody holds a phone: it comes at once, whatever the rest of the host is doing.
    /// </summary>
    /// <param name="webhook">The request as it came.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<WebhookVerdict> TakeAsync(ProviderWebhook webhook, CancellationToken cancellationToken);
}
