namespace CallAssistant.Twilio;

/// <summary>The spellings of an address that a signature may have been made over: Twilio keeps a port that was written, leaves it out, or adds the default one.</summary>
/// <remarks>Works on the text: <see cref="Uri"/> would fold case and escapes, which the signature covers.</remarks>
internal static class SignedUrl
{
    /// <summary>As it was given, and the same with its port removed or with the default port added. Without the fragment, which is never sent.</summary>
    public static IReadOnlyList<string> SpellingsOf(string url)
    {
        var address = url.Split('#', 2)[0];
        var schemeEnd = address.IndexOf("://", StringComparison.Ordinal);
        if (schemeEnd < 0)
        {
            return [address];
        }

        var hostStart = schemeEnd + 3;
        var hostEnd = address.AsSpan(hostStart).IndexOfAny('/', '?') is var length and >= 0 ? hostStart + length : address.Length;
        hostStart += address.AsSpan(hostStart..hostEnd).LastIndexOf('@') + 1;
        var portAt = address.AsSpan(hostStart..hostEnd).LastIndexOf(':');

        // A colon inside of brackets belongs to an IPv6 address.
        if (portAt >= 0 && !address.AsSpan(hostStart..hostEnd)[portAt..].Contains(']'))
        {
            return [address, address[..(hostStart + portAt)] + address[hostEnd..]];
        }

        return DefaultPortOf(address[..schemeEnd]) is { } port ? [address, $"{address[..hostEnd]}:{port}{address[hostEnd..]}"] : [address];
    }

    private static string? DefaultPortOf(string scheme) => scheme.ToUpperInvariant() switch
    {
        "HTTPS" or "WSS" => "443",
        "HTTP" or "WS" => "80",
        _ => null,
    };
}
