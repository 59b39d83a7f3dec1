namespace CallAssistant;

/// <summary>One dial.</summary>
/// <param name="AttemptId">The session's identifier; the provider carries it in every request, so that a lost answer can be found again.</param>
/// <param name="PhoneNumber">The number in E.164 form, checked by the dial policy.</param>
/// <param name="RingTimeout">How long it may ring.</param>
/// <param name="TimeLimit">Longest call; the provider ends it then, whatever happens here.</param>
public sealed record DialRequest(Guid AttemptId, string PhoneNumber, TimeSpan RingTimeout, TimeSpan TimeLimit);
