namespace CallAssistant.Simulation;

/// <summary>A call that came in to a number of the account, once it was over. See <see cref="FakeTwilio.CallInAsync"/>.</summary>
/// <param name="Sid">The call's identifier: <c>CA</c> and 32 hexadecimal digits.</param>
/// <param name="From">The caller's number.</param>
/// <param name="Heard">What the caller was told, sentence by sentence.</param>
/// <param name="Webhooks">The requests that were made for it, in their order.</param>
public sealed record FakeTwilioInboundCall(string Sid, string From, IReadOnlyList<string> Heard, IReadOnlyList<FakeTwilioRequest> Webhooks);
