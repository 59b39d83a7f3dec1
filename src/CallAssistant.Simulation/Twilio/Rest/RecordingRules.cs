namespace CallAssistant.Simulation;

/// <summary>What Twilio asks of a request to record a call.</summary>
internal static class RecordingRules
{
    private static readonly string[] Events = ["in-progress", "completed", "absent"];

    /// <summary>The first thing that is wrong; null when it can be recorded.</summary>
    public static RestError? Check(CallRequest request) =>
        request["RecordingChannels"] is not (null or "mono" or "dual") ? Bad("RecordingChannels")
        : request["RecordingTrack"] is not (null or "inbound" or "outbound" or "both") ? Bad("RecordingTrack")
        : request["Trim"] is not (null or "trim-silence" or "do-not-trim") ? Bad("Trim")
        : request["RecordingStatusCallback"] is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") ? Bad("RecordingStatusCallback")
        : request.Method("RecordingStatusCallbackMethod") is not ("GET" or "POST") ? Bad("RecordingStatusCallbackMethod")
        : request.Form.Any(field => field.Key == "RecordingStatusCallbackEvent" && field.Value.Split(' ').Except(Events).Any()) ? Bad("RecordingStatusCallbackEvent")
        : null;

    private static RestError Bad(string name) => new(400, 20001, $"Invalid {name}");
}
