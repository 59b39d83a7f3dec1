namespace CallAssistant.Twilio;

/// <summary>What Twilio's answer to a dial means for the engine. A refusal promises that nobody's phone rings; any doubt is unknown.</summary>
internal static class DialResults
{
    private const int QueueIsFull = 22005;

    public static DialResult Of(TwilioCall call) => call.Sid is { Length: > 0 } sid
        ? new DialResult.Accepted(sid)
        : new DialResult.Unknown("Twilio's answer names no call.");

    public static DialResult Of(TwilioException failure)
    {
        var detail = failure.Code is { } code ? $"{failure.Message} (Twilio error {code})" : failure.Message;
        return failure.Fault switch
        {
            TwilioFault.Ambiguous => new DialResult.Unknown(detail),

            // More than a day of calls is queued already: nothing that is worth another try soon.
            TwilioFault.Throttled when failure.Code == QueueIsFull => new DialResult.Rejected(DialRejection.Configuration, detail),
            TwilioFault.Throttled => new DialResult.Rejected(DialRejection.Throttled, detail),
            TwilioFault.InvalidDestination => new DialResult.Rejected(DialRejection.InvalidDestination, detail),
            TwilioFault.ForbiddenDestination => new DialResult.Rejected(DialRejection.ForbiddenDestination, detail),
            TwilioFault.InvalidCallerId => new DialResult.Rejected(DialRejection.InvalidCallerId, detail),

            // Ours to put right: the account, its addresses, or what we sent.
            _ => new DialResult.Rejected(DialRejection.Configuration, detail),
        };
    }
}
