using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio;

/// <summary>Tells Twilio's requests from all others.</summary>
/// <param name="options">The auth tokens.</param>
/// <param name="addresses">What was signed.</param>
internal sealed class RequestCheck(IOptions<TwilioOptions> options, TwilioAddresses addresses)
{
    private readonly TwilioSignature _signature = new([.. new[] { options.Value.AuthToken, options.Value.SecondAuthToken }.OfType<string>().Where(token => token.Length > 0)]);

    /// <summary>The fields of a webhook that Twilio signed, names as they were sent; null for any other request.</summary>
    public IReadOnlyDictionary<string, string>? Read(ProviderWebhook request)
    {
        var url = addresses.SignedBy(request);
        var signature = Header(request, TwilioSignature.Header);
        if (Header(request, "Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
        {
            return _signature.IsValidBody(signature, url, request.Body.Span) ? ReadJson(request.Body) : null;
        }

        var form = TwilioSignature.ReadForm(request.Body.Span);
        return _signature.IsValid(signature, url, form) ? First(form) : null;
    }

    /// <summary>True when Twilio opens this socket.</summary>
    public bool IsGenuineSocket(ProviderWebhook request) => _signature.IsValid(Header(request, TwilioSignature.Header), addresses.SocketSignedBy(request), []);

    private static string? Header(ProviderWebhook request, string name)
    {
        foreach (var (key, value) in request.Headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    private static Dictionary<string, string> ReadJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? First(document.RootElement.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String).Select(field => KeyValuePair.Create(field.Name, field.Value.GetString()!)))
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static Dictionary<string, string> First(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            first.TryAdd(name, value);
        }

        return first;
    }
}
