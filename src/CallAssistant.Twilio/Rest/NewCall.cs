namespace CallAssistant.Twilio;

/// <summary>A call that is to be placed.</summary>
internal sealed record NewCall
{
    // Our webhooks take nothing else. Written out, as all that we depend on: defaults have changed before.
    private const string Post = "POST";

    public required string To { get; init; }

    public required string From { get; init; }

    /// <summary>Asked for TwiML when somebody picks up.</summary>
    public required Uri Url { get; init; }

    /// <summary>Asked when <see cref="Url"/> fails.</summary>
    public Uri? FallbackUrl { get; init; }

    /// <summary>Told of every change of the call.</summary>
    public Uri? StatusCallback { get; init; }

    /// <summary>How long it may ring; in whole seconds, at most 600.</summary>
    public required TimeSpan RingTimeout { get; init; }

    /// <summary>Longest call, in whole seconds.</summary>
    public required TimeSpan TimeLimit { get; init; }

    /// <summary>Told who picked up, a person or a machine; null when that is not wanted. The call goes on meanwhile.</summary>
    public Uri? MachineDetectionCallback { get; init; }

    public FormFields ToForm()
    {
        var form = new FormFields()
            .Add("To", To)
            .Add("From", From)
            .Add("Url", Url)
            .Add("Method", Post)
            .Add("FallbackUrl", FallbackUrl)
            .Add("FallbackMethod", FallbackUrl is null ? null : Post)
            .Add("Timeout", RingTimeout)
            .Add("TimeLimit", TimeLimit);
        if (StatusCallback is not null)
        {
            form.Add("StatusCallback", StatusCallback).Add("StatusCallbackMethod", Post);
            foreach (var change in (string[])["initiated", "ringing", "answered", "completed"])
            {
                form.Add("StatusCallbackEvent", change);
            }
        }

        return MachineDetectionCallback is null
            ? form
            : form.Add("MachineDetection", "DetectMessageEnd").Add("AsyncAmd", "true").Add("AsyncAmdStatusCallback", MachineDetectionCallback).Add("AsyncAmdStatusCallbackMethod", Post);
    }
}
