using System.Net;
using System.Net.WebSockets;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio;

/// <summary>Asks this host's own webhooks at its public address, as Twilio would, and as Twilio never would.</summary>
internal sealed class PublicAddressCheck(IHttpClientFactory clients, TwilioAddresses addresses, IOptions<TwilioOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    // No call of anybody's.
    private static readonly KeyValuePair<string, string>[] Form = [new("CallSid", "CA00000000000000000000000000000000"), new("CallStatus", "ringing")];

    private readonly TwilioOptions _options = options.Value;

    private string Setting => $"{TwilioOptions.Section}:{nameof(TwilioOptions.PublicBaseUrl)} ({_options.PublicBaseUrl})";

    /// <summary>A signed request is answered, a forged one is refused.</summary>
    public async Task<TwilioFinding> CheckWebhookAsync(CancellationToken cancellationToken)
    {
        var url = addresses.Probe();
        var signature = TwilioSignature.Sign(_options.AuthToken, url, Form);
        var (signed, forged) = (await PostAsync(url, signature, cancellationToken), await PostAsync(url, TwilioSignature.Sign("x" + _options.AuthToken, url, Form), cancellationToken));
        return (signed, forged) switch
        {
            (HttpStatusCode.OK, HttpStatusCode.Forbidden) => Good("A signed request came in through the public address and was answered, a forged one was refused."),
            (null, _) => Problem("Webhooks", $"Nobody answers at {Setting}. Start the host, and the tunnel or proxy before it."),
            (HttpStatusCode.Forbidden, _) => Problem("Webhooks", $"A signed request was refused. What answers at {Setting} has another auth token or another {nameof(TwilioOptions.PublicBaseUrl)}, or a proxy changes the query of addresses."),
            (HttpStatusCode.OK, _) => Problem("Webhooks", $"A forged request was not refused. What answers at {Setting} is not this host, or checks no signatures."),
            _ => Problem("Webhooks", $"{Setting} answered with status {(int)signed}. It must lead to this host's webhooks, mapped at {TwilioOptions.Section}:{nameof(TwilioOptions.WebhookPath)} ({_options.WebhookPath}), without a redirect and without a sign-in."),
        };

        static TwilioFinding Good(string message) => new("Webhooks", TwilioFindingKind.Good, message);
    }

    /// <summary>The socket opens: a proxy lets WebSockets through.</summary>
    public async Task<TwilioFinding> CheckSocketAsync(CancellationToken cancellationToken)
    {
        var url = addresses.Socket();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader(TwilioSignature.Header, TwilioSignature.Sign(_options.AuthToken, url, []));
        using var timeout = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await socket.ConnectAsync(new Uri(url), either.Token);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, either.Token);
            return new TwilioFinding("Socket", TwilioFindingKind.Good, "A signed socket opened through the public address.");
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Problem("Socket", $"No socket opens at {url}. The proxy or tunnel must let WebSockets through.");
        }
    }

    /// <summary>The status of the answer; null when there is none.</summary>
    private async Task<HttpStatusCode?> PostAsync(string url, string signature, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(Form) };
        request.Headers.Add(TwilioSignature.Header, signature);
        using var timeout = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var answer = await clients.CreateClient(TwilioHttp.Dialling).SendAsync(request, either.Token);
            return answer.StatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static TwilioFinding Problem(string subject, string message) => new(subject, TwilioFindingKind.Problem, message);
}
