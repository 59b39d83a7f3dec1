using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace CallAssistant.Twilio;

/// <summary>The header <c>X-Twilio-Signature</c>: HMAC-SHA1 over the address and the form, keyed with the account's auth token, never with an API key's secret.</summary>
/// <param name="tokens">The auth tokens that are accepted: one, or two while the token is changed.</param>
/// <remarks>A signature has no time in it: it does not protect from being sent again. Handlers are idempotent instead.</remarks>
internal sealed class TwilioSignature(IReadOnlyList<string> tokens)
{
    public const string Header = "X-Twilio-Signature";

    private const string BodyHash = "bodySHA256=";

    /// <summary>Signs an address, and a form when there is one, with a token.</summary>
    public static string Sign(string token, string url, IEnumerable<KeyValuePair<string, string>> form) => Convert.ToBase64String(Compute(token, url + Flatten(form)));

    /// <summary>Reads a form as it was sent. The values are neither trimmed nor left out when they are empty.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ReadForm(ReadOnlySpan<byte> body) =>
        [.. Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2))
            .Select(parts => KeyValuePair.Create(WebUtility.UrlDecode(parts[0]), parts.Length == 2 ? WebUtility.UrlDecode(parts[1]) : ""))];

    /// <summary>True when the account signed this form for this address. An empty form for a GET and for a socket upgrade, whose address is the one of the TwiML, with its <c>wss</c>.</summary>
    /// <param name="signature">The header; null when it is missing.</param>
    /// <param name="url">The address that Twilio was given, not the one that a proxy made of it.</param>
    /// <param name="form">The fields of the form.</param>
    public bool IsValid(string? signature, string url, IEnumerable<KeyValuePair<string, string>> form)
    {
        var given = Encoding.UTF8.GetBytes(signature ?? "");
        var fields = Flatten(form);
        var isValid = false;
        foreach (var spelling in SignedUrl.SpellingsOf(url))
        {
            foreach (var token in tokens)
            {
                // In constant time, and without stopping at the first match.
                isValid |= CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Convert.ToBase64String(Compute(token, spelling + fields))));
            }
        }

        return isValid;
    }

    /// <summary>True when the account signed this body, which is no form: the address carries the hash of its bytes, and the signature covers the address.</summary>
    public bool IsValidBody(string? signature, string url, ReadOnlySpan<byte> body)
    {
        var query = url.Split('#', 2)[0].Split('?', 2);
        var hash = query.Length == 2 ? query[1].Split('&').LastOrDefault(field => field.StartsWith(BodyHash, StringComparison.Ordinal)) : null;
        return hash is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash[BodyHash.Length..]), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(body))))
            && IsValid(signature, url, []);
    }

    // HMAC-SHA1 is what Twilio signs with; as a keyed hash it is not broken.
#pragma warning disable CA5350
    private static byte[] Compute(string token, string message) => HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(message));
#pragma warning restore CA5350

    /// <summary>Names in ordinal order, each with its value; a name that is there more than once with each of its different values, in order.</summary>
    private static string Flatten(IEnumerable<KeyValuePair<string, string>> form) => string.Concat(form.Distinct()
        .OrderBy(field => field.Key, StringComparer.Ordinal).ThenBy(field => field.Value, StringComparer.Ordinal)
        .Select(field => field.Key + field.Value));
}
