using System.Net;
using CallAssistant.Host.Auth;

namespace CallAssistant.Host.Configuration;

/// <summary>Without authentication the host listens to its own machine only.</summary>
internal static class ListenAddresses
{
    public static void Check(SettingsReader reader, string key, string urls, AuthMode mode)
    {
        CheckAll(reader, key, urls, mode);

        // Kestrel's own section would win over "urls": it is held to the same rule.
        foreach (var endpoint in reader.Section("Kestrel:Endpoints").GetChildren())
        {
            CheckAll(reader, $"{endpoint.Path}:Url", endpoint["Url"] ?? "", mode);
        }
    }

    /// <summary>True for an address that only this machine can reach. Names other than localhost count as reachable: Kestrel binds them to every interface.</summary>
    public static bool IsLoopback(BindingAddress address)
    {
        if (address.IsUnixPipe || address.IsNamedPipe)
        {
            return false;
        }

        var host = address.Host.Trim('[', ']');
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }

    private static void CheckAll(SettingsReader reader, string key, string urls, AuthMode mode)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (all.Length == 0)
        {
            reader.Refuse(key, "it names no address. Write for example http://127.0.0.1:5080.");
        }

        foreach (var url in all)
        {
            if (Parse(url) is not { } address)
            {
                reader.Refuse(key, $"\"{url}\" is no address to listen on. Write for example http://127.0.0.1:5080.");
            }
            else if (mode == AuthMode.Local && !IsLoopback(address))
            {
                reader.Refuse(
                    key,
                    $"\"{url}\" can be reached from other machines, and {AuthSettings.ModeKey}=Local lets everybody in. Listen on 127.0.0.1 or localhost, or set {AuthSettings.ModeKey} to ApiKey or Jwt.");
            }
        }
    }

    private static BindingAddress? Parse(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https" ? address : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
