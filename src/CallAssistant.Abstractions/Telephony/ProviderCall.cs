namespace CallAssistant;

/// <summary>A call as the provider knows it.</summary>
/// <param name="ProviderCallId">The provider's identifier.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="DurationSeconds">Length of the talk; null while it is not over.</param>
public sealed record ProviderCall(string ProviderCallId, CallSessionStatus Status, int? DurationSeconds = null);
