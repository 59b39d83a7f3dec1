using Microsoft.Extensions.Logging;

namespace CallAssistant.Twilio;

/// <summary>Starts and stops the recording of one call by the API, one request after the other, and tells the line how it went. Used from one place at a time.</summary>
internal sealed class LineRecording(CallLine line, ITwilioApi api, TwilioAddresses addresses, ILogger logger)
{
    private Task _last = Task.CompletedTask;

    /// <summary>Begins when what was asked for before is done. On a line that is over it does nothing.</summary>
    public void Perform(CallAction action) => _last = RunAsync(_last, action);

    private async Task RunAsync(Task before, CallAction action)
    {
        await before;
        if (line.OverAt is not null || line.CallSid is not { } callSid)
        {
            return;
        }

        try
        {
            line.Report(action is CallAction.StartRecording ? await StartAsync(callSid) : await StopAsync(callSid));
        }
#pragma warning disable CA1031 // Nothing waits for this, and the call goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            logger.RecordingFailed(line.AttemptId, fault);
            line.Report(new CallSignal.RecordingFailed(fault is TwilioException ? fault.Message : "The request to Twilio failed."));
        }
    }

    /// <summary>A recording that runs already is taken over: another process may have started it, or a request whose answer was lost.</summary>
    private async Task<CallSignal> StartAsync(string callSid)
    {
        var running = await FindRunningAsync(callSid);
        if (running.Count > 0)
        {
            return new CallSignal.RecordingStarted(running[0]);
        }

        try
        {
            var started = await api.StartRecordingAsync(callSid, new NewRecording(addresses.Notice(WebhookNames.Recording, line.AttemptId)), CancellationToken.None);
            return new CallSignal.RecordingStarted(started.Sid ?? throw new TwilioException(TwilioFault.Ambiguous, "Twilio's answer names no recording."));
        }
        catch (TwilioException failure) when (failure.Fault == TwilioFault.Ambiguous)
        {
            return await FindRunningAsync(callSid) is [var found, ..] ? new CallSignal.RecordingStarted(found) : new CallSignal.RecordingFailed(failure.Message);
        }
    }

    private async Task<CallSignal> StopAsync(string callSid)
    {
        foreach (var recordingSid in await FindRunningAsync(callSid))
        {
            await api.StopRecordingAsync(callSid, recordingSid, CancellationToken.None);
        }

        return new CallSignal.RecordingStopped();
    }

    private async Task<IReadOnlyList<string>> FindRunningAsync(string callSid)
    {
        var recordings = await api.ListRecordingsAsync(callSid, CancellationToken.None).ToListAsync(CancellationToken.None);
        return [.. recordings.Where(recording => recording.Status is "in-progress" or "paused").Select(recording => recording.Sid).OfType<string>()];
    }
}
