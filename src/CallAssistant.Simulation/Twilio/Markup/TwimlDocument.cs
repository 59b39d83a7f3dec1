using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CallAssistant.Simulation;

/// <summary>TwiML that can be carried out.</summary>
/// <param name="Url">Its address; relative ones in it count from there. Empty for inline TwiML.</param>
/// <param name="Verbs">The verbs, in order.</param>
internal sealed record TwimlDocument(string Url, IReadOnlyList<XElement> Verbs)
{
    private const int LongestBytes = 64 * 1024;

    /// <summary>Reads it. Null, with Twilio's code of the error, when it cannot be carried out.</summary>
    public static TwimlDocument? Parse(string url, string text, out int error)
    {
        error = Encoding.UTF8.GetByteCount(text) > LongestBytes ? 11750 : 12100;
        try
        {
            var root = error == 12100 ? XDocument.Parse(text).Root : null;
            return root?.Name.LocalName == "Response" ? new TwimlDocument(url, [.. root.Elements()]) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The address that an attribute means; this document's own when it is missing.</summary>
    public string Resolve(string? address) =>
        string.IsNullOrEmpty(address) ? Url
        : address.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(Url, UriKind.Absolute, out var here) ? address
        : new Uri(here, address).AbsoluteUri;

    /// <summary>The source that an attribute and its method mean.</summary>
    public TwimlSource SourceOf(string? address, string? method, params IReadOnlyList<KeyValuePair<string, string>> more) =>
        new(Resolve(address), method?.ToUpperInvariant() ?? "POST") { More = more };
}
