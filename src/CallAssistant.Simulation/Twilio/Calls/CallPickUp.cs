namespace CallAssistant.Simulation;

/// <summary>What a call does from the pick-up to its end.</summary>
internal sealed class CallPickUp(WireCall call, MachineDetection detection, CallFlow flow)
{
    private readonly CallRequest _request = call.Request;

    /// <summary>Runs the TwiML, beside or after the machine detection, then hangs up.</summary>
    public async Task RunAsync(AnsweredBy by)
    {
        if (_request["SendDigits"] is { } keys)
        {
            call.Line.Press(keys.Replace("w", "", StringComparison.OrdinalIgnoreCase));
        }

        if (_request.Records)
        {
            await call.RecordAsync("OutboundAPI", _request["RecordingChannels"] ?? "mono", _request["RecordingStatusCallback"], _request.Method("RecordingStatusCallbackMethod"), "completed");
        }

        var detecting = _request.MachineDetection is null ? Task.FromResult<IReadOnlyList<KeyValuePair<string, string>>>([]) : DetectAsync(by);
        IReadOnlyList<KeyValuePair<string, string>> verdict = _request.DetectsMeanwhile ? [] : await detecting;
        await flow.RunAsync(_request.Source with { More = verdict });
        call.Line.HangUp();
        await detecting;
    }

    /// <summary>The fields that tell the verdict; none when the line closed before it. With asynchronous detection the app is told.</summary>
    private async Task<IReadOnlyList<KeyValuePair<string, string>>> DetectAsync(AnsweredBy by)
    {
        string verdict;
        try
        {
            verdict = await detection.DetectAsync(by, call.Closed);
        }
        catch (OperationCanceledException)
        {
            return [];
        }

        call.AnsweredBy = verdict;
        List<KeyValuePair<string, string>> fields = [new("AnsweredBy", verdict), new("MachineDetectionDuration", FormNumber.Write(call.Line.Elapsed.TotalMilliseconds))];
        if (_request.DetectsMeanwhile && _request["AsyncAmdStatusCallback"] is { } url)
        {
            await call.TellAsync(_request.Method("AsyncAmdStatusCallbackMethod"), url, [new("AccountSid", call.AccountSid), new("CallSid", call.Sid), .. fields], $"{call.Sid}-amd");
        }

        return fields;
    }
}
