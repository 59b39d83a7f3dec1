namespace CallAssistant;

/// <summary>A webhook request as it came.</summary>
/// <param name="Url">The address that was asked, with its query.</param>
/// <param name="Headers">The headers; names in any case.</param>
/// <param name="Body">The body's bytes, at most 1 MiB.</param>
public sealed record ProviderWebhook(Uri Url, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
