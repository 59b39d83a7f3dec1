using System.Security.Cryptography;
using System.Text;

namespace CallAssistant.Simulation;

/// <summary>Checks webhooks that claim to come from the simulated network. The network sends none by itself; hosts and tests do, to try their endpoints.</summary>
/// <param name="options">The settings; <see cref="SimulatedTelephonyOptions.WebhookSecret"/> is the key.</param>
public sealed class SimulatedWebhooks(SimulatedTelephonyOptions options) : IProviderWebhooks
{
    /// <summary>The header that carries the signature: HMAC-SHA256 over URL and body, in hexadecimal.</summary>
    public const string SignatureHeader = "X-Simulated-Signature";

    private const string CallField = "CallSid";

    /// <summary>Signs a webhook, as the network would.</summary>
    /// <param name="url">The address that is asked, with its query.</param>
    /// <param name="body">The body: a form with the field <c>CallSid</c>.</param>
    /// <param name="secret">The <see cref="SimulatedTelephonyOptions.WebhookSecret"/>.</param>
    /// <returns>The value of <see cref="SignatureHeader"/>.</returns>
    public static string Sign(Uri url, ReadOnlySpan<byte> body, string secret)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return Convert.ToHexStringLower(Compute(url, body, secret));
    }

    /// <inheritdoc/>
    public ValueTask<WebhookVerdict> TakeAsync(ProviderWebhook webhook, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return new(IsSigned(webhook) ? Read(webhook) : new WebhookVerdict.Forged());
    }

    private static byte[] Compute(Uri url, ReadOnlySpan<byte> body, string secret)
    {
        var address = Encoding.UTF8.GetBytes(url.AbsoluteUri);
        var signed = new byte[address.Length + body.Length];
        address.CopyTo(signed, 0);
        body.CopyTo(signed.AsSpan(address.Length));
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
    }

    private static WebhookVerdict Read(ProviderWebhook webhook)
    {
        foreach (var field in Encoding.UTF8.GetString(webhook.Body.Span).Split('&'))
        {
            var parts = field.Split('=', 2);
            if (parts.Length == 2 && parts[0] == CallField && parts[1].Length > 0)
            {
                return new WebhookVerdict.Genuine(Uri.UnescapeDataString(parts[1].Replace('+', ' ')));
            }
        }

        return new WebhookVerdict.Malformed($"The form field {CallField} is missing.");
    }

    private bool IsSigned(ProviderWebhook webhook)
    {
        if (options.WebhookSecret is not { } secret)
        {
            return false;
        }

        var header = webhook.Headers.FirstOrDefault(header => header.Key.Equals(SignatureHeader, StringComparison.OrdinalIgnoreCase)).Value;
        var expected = Compute(webhook.Url, webhook.Body.Span, secret);
        var given = new byte[expected.Length];
        return header?.Length == expected.Length * 2
            && Convert.FromHexString(header, given, out _, out _) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(given, expected);
    }
}
