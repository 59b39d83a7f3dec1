namespace CallAssistant.Simulation;

/// <summary>How Twilio tells that a call is over.</summary>
internal static class CallEnd
{
    public static string StatusOf(CallSessionStatus status) => status switch
    {
        CallSessionStatus.Completed => "completed",
        CallSessionStatus.Busy => "busy",
        CallSessionStatus.NoAnswer => "no-answer",
        CallSessionStatus.Cancelled => "canceled",
        _ => "failed",
    };

    /// <summary>The fields of the last status callback.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FormOf(WireCall call)
    {
        var seconds = call.Duration ?? 0;
        yield return new("CallDuration", FormNumber.Write(seconds));
        yield return new("Duration", FormNumber.Write(Math.Ceiling(seconds / 60.0)));
        yield return new("SipResponseCode", call.Status switch
        {
            "completed" => "200",
            "busy" => "486",
            "no-answer" or "canceled" => "487",
            _ => "503",
        });
        if (call.AnsweredBy is { } verdict)
        {
            yield return new("AnsweredBy", verdict);
        }
    }
}
