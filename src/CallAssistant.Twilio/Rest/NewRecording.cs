namespace CallAssistant.Twilio;

/// <summary>A recording that is to be started on a live call: both sides, one on each channel, nothing cut away.</summary>
/// <param name="StatusCallback">Told when it is complete, or that there is none.</param>
internal sealed record NewRecording(Uri StatusCallback)
{
    public FormFields ToForm() => new FormFields()
        .Add("RecordingChannels", "dual")
        .Add("RecordingTrack", "both")
        .Add("Trim", "do-not-trim")
        .Add("RecordingStatusCallback", StatusCallback)
        .Add("RecordingStatusCallbackMethod", "POST")
        .Add("RecordingStatusCallbackEvent", "completed")
        .Add("RecordingStatusCallbackEvent", "absent");
}
