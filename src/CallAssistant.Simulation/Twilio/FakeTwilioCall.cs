namespace CallAssistant.Simulation;

/// <summary>A call that <see cref="FakeTwilio"/> placed, as it stood when it was asked for.</summary>
/// <param name="Sid">The call's identifier: <c>CA</c> and 32 hexadecimal digits.</param>
/// <param name="To">The number that was dialled.</param>
/// <param name="From">The number that was shown.</param>
/// <param name="Status">Twilio's word: <c>queued ringing in-progress completed busy failed no-answer canceled</c>.</param>
/// <param name="AnsweredBy">The verdict of the answering machine detection; null while there is none.</param>
/// <param name="Form">The fields of the request that placed it. An attempt's identifier is in the addresses among them.</param>
/// <param name="Transcript">What was really played and said, in the order in which it ended.</param>
/// <param name="Webhooks">The requests that were made for this call and are answered or given up, in that order.</param>
/// <param name="IsOver">True when it has ended and its last webhook was delivered or given up.</param>
public sealed record FakeTwilioCall(
    string Sid,
    string To,
    string From,
    string Status,
    string? AnsweredBy,
    IReadOnlyList<KeyValuePair<string, string>> Form,
    IReadOnlyList<SpokenLine> Transcript,
    IReadOnlyList<FakeTwilioRequest> Webhooks,
    bool IsOver)
{
    /// <summary>Its recordings that were not deleted, the oldest first.</summary>
    public IReadOnlyList<FakeTwilioRecording> Recordings { get; init; } = [];
}
