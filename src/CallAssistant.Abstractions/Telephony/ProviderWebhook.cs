namespace CallAssistant;

/// <summary>A webhook request as it came, or the request that opens a socket.</summary>
/// <param name="Name">Which of the provider's webhooks: the last part of the path, for example <c>call-status</c>.</param>
/// <param name="Url">The address that was asked, with its query, as this host understands it.</param>
/// <param name="RawTarget">Path and query byte for byte as they came: what providers sign, behind their own idea of the host.</param>
/// <param name="Headers">The headers; names in any case.</param>
/// <param name="Body">The body's bytes, at most 1 MiB; empty for a socket.</param>
public sealed record ProviderWebhook(string Name, Uri Url, string RawTarget, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
