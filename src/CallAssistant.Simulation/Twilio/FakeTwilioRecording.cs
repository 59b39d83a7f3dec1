namespace CallAssistant.Simulation;

/// <summary>A recording of a call of <see cref="FakeTwilio"/>, as it stood when it was asked for. It holds no sound.</summary>
/// <param name="Sid">The recording's identifier: <c>RE</c> and 32 hexadecimal digits.</param>
/// <param name="Source">Twilio's word for who asked for it: <c>StartCallRecordingAPI</c> or <c>OutboundAPI</c>.</param>
/// <param name="Status">Twilio's word: <c>in-progress</c> or <c>completed</c>.</param>
/// <param name="Start">When it began, from the pick-up.</param>
/// <param name="End">When it ended, from the pick-up, less the begun second; null while it runs.</param>
public sealed record FakeTwilioRecording(string Sid, string Source, string Status, TimeSpan Start, TimeSpan? End);
