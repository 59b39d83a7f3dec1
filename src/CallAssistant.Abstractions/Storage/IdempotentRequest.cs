namespace CallAssistant;

/// <summary>A request that is to be done once.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Key">The client's key, 1 to 255 characters.</param>
/// <param name="Fingerprint">A hash over method, path and body: another body under the same key is refused.</param>
/// <param name="ProposedId">Identifier for what the request creates, kept with the key so that doing it again creates nothing twice.</param>
public sealed record IdempotentRequest(string UserId, string Key, string Fingerprint, Guid ProposedId);
