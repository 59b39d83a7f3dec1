namespace CallAssistant.Simulation;

/// <summary>Where TwiML comes from.</summary>
/// <param name="Url">The address, absolute.</param>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
internal sealed record TwimlSource(string Url, string Method)
{
    /// <summary>The TwiML itself, instead of an address.</summary>
    public string? Inline { get; init; }

    /// <summary>Fields of the request besides those of every webhook.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> More { get; init; } = [];
}
