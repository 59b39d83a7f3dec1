namespace CallAssistant.Twilio;

/// <summary>What <see cref="TwilioDoctor"/> found out about one thing.</summary>
/// <param name="Subject">What was looked at, a few words.</param>
/// <param name="Kind">How it stands.</param>
/// <param name="Message">What was seen, and what to do about it. Holds no secret.</param>
public sealed record TwilioFinding(string Subject, TwilioFindingKind Kind, string Message);
