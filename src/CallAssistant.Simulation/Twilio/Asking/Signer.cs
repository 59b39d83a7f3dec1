using System.Security.Cryptography;
using System.Text;

namespace CallAssistant.Simulation;

/// <summary>The header <c>X-Twilio-Signature</c>, written from Twilio's documentation and shared with no adapter: a shared mistake would go unnoticed.</summary>
internal static class Signer
{
    public const string Header = "X-Twilio-Signature";

    /// <summary>HMAC-SHA1 over the address as it was given, without its fragment, and the form's fields by name, each with its distinct values in order.</summary>
    public static string Sign(string token, string url, IReadOnlyList<KeyValuePair<string, string>> form)
    {
        var message = new StringBuilder(WithoutFragment(url));
        foreach (var name in form.Select(field => field.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            foreach (var value in form.Where(field => field.Key == name).Select(field => field.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                message.Append(name).Append(value);
            }
        }

#pragma warning disable CA5350 // It is what Twilio signs with.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(message.ToString())));
#pragma warning restore CA5350
    }

    public static string WithoutFragment(string url) => url.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? url[..at] : url;
}
