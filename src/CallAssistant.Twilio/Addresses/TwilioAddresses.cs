using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio;

/// <summary>The addresses that Twilio is given: <c>{PublicBaseUrl}{WebhookPath}/{name}?attempt={id}</c>, whose query it sends back word for word.</summary>
/// <param name="options">The public address, and where the host maps the webhooks.</param>
internal sealed class TwilioAddresses(IOptions<TwilioOptions> options)
{
    private const string Attempt = "attempt", Turn = "n";

    // Text, not Uri: what is signed is what was written.
    private readonly string _base = (options.Value.PublicBaseUrl?.OriginalString ?? "").TrimEnd('/') + options.Value.WebhookPath + "/";

    /// <summary>The address of a webhook for an attempt.</summary>
    public string Webhook(string name, Guid attemptId) => $"{_base}{name}?{Attempt}={attemptId:D}";

    /// <summary>Of a webhook that tells and asks nothing. Without the fragment, which is never sent, Twilio tries again only where it cannot connect.</summary>
    public Uri Notice(string name, Guid attemptId) => new(Webhook(name, attemptId) + (options.Value.WebhookConnectionPolicy is { Length: > 0 } policy ? "#" + policy : ""));

    /// <summary>Of a turn of a talk by webhooks.</summary>
    public string TurnOf(Guid attemptId, int turn) => $"{Webhook(WebhookNames.Turn, attemptId)}&{Turn}={turn}";

    /// <summary>Of the webhook of those who call us, once they have heard the sentence.</summary>
    public string InboundOver() => $"{_base}{WebhookNames.Inbound}?{Turn}=1";

    /// <summary>Of the webhook that changes nothing, whoever asks it.</summary>
    public string Probe() => _base + WebhookNames.Inbound + "?probe=1";

    /// <summary>Of the socket. Without a query: Twilio's sockets must not have one.</summary>
    public string Socket() => ToSocket(_base + WebhookNames.Relay);

    /// <summary>
    /// The address that a request's signature covers. Proxies may have taken a prefix of the path away or changed scheme and host, so only the query is taken from the request, byte for byte; all else is as it was written
    /// for Twilio.
    /// </summary>
    public string SignedBy(ProviderWebhook request)
    {
        var query = request.RawTarget.IndexOf('?');
        return _base + request.Name + (query < 0 ? "" : request.RawTarget[query..]);
    }

    /// <summary>The same of the request that opens a socket, whose scheme is signed as <c>wss</c>.</summary>
    public string SocketSignedBy(ProviderWebhook request) => ToSocket(SignedBy(request));

    public static Guid? AttemptOf(ProviderWebhook request) => Guid.TryParseExact(Field(request.RawTarget, Attempt), "D", out var id) ? id : null;

    /// <summary>The attempt that an address of ours names, whatever host it is of; null for any other address.</summary>
    public static Guid? AttemptOf(string? url) => Guid.TryParseExact(Field(url ?? "", Attempt), "D", out var id) ? id : null;

    public static int TurnOf(ProviderWebhook request) => int.TryParse(Field(request.RawTarget, Turn), out var turn) && turn > 0 ? turn : 0;

    private static string Field(string target, string name)
    {
        foreach (var field in target.Split('#')[0].Split('?').Last().Split('&'))
        {
            if (field.StartsWith(name, StringComparison.Ordinal) && field.Length > name.Length && field[name.Length] == '=')
            {
                return field[(name.Length + 1)..];
            }
        }

        return "";
    }

    private static string ToSocket(string url) => "ws" + url["http".Length..];
}
