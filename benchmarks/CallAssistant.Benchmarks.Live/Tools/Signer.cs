using System.Security.Cryptography;
using System.Text;

namespace CallAssistant.Benchmarks.Live;

/// <summary>The header <c>X-Twilio-Signature</c>, as Twilio makes it for forms without repeated names.</summary>
internal static class Signer
{
    public const string Header = "X-Twilio-Signature";

    public static string Sign(string url, IEnumerable<KeyValuePair<string, string>> form)
    {
        var message = new StringBuilder(WithoutFragment(url));
        foreach (var (name, value) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            message.Append(name).Append(value);
        }

#pragma warning disable CA5350 // It is what Twilio signs with.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(Account.AuthToken), Encoding.UTF8.GetBytes(message.ToString())));
#pragma warning restore CA5350
    }

    public static string WithoutFragment(string url) => url.Split('#', 2)[0];
}
