using System.Net.WebSockets;

namespace CallAssistant;

/// <summary>Takes the sockets that a telephony provider opens to carry a call. Registered by an adapter whose provider opens any.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface IProviderSockets
{
    /// <summary>Checks the signature of the request that opens a socket, before it is accepted. Changes nothing.</summary>
    /// <param name="request">The request as it came.</param>
    /// <returns>False when it does not come from the provider.</returns>
    bool IsGenuine(ProviderWebhook request);

    /// <summary>Serves one accepted socket until it is closed.</summary>
    /// <param name="socket">The socket; the caller disposes it.</param>
    /// <param name="cancellationToken">Fires when the connection is gone, or when the host that stops has waited long enough for the calls' goodbyes.</param>
    /// <returns>A task that ends when the socket is of no more use. Faults of the other side end it without an exception.</returns>
    Task RunAsync(WebSocket socket, CancellationToken cancellationToken);
}
