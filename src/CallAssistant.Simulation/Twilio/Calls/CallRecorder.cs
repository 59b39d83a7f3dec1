namespace CallAssistant.Simulation;

/// <summary>Records a call, and tells the app of it. Safe for concurrent use.</summary>
internal sealed class CallRecorder(WireCall call, FakeAccount account)
{
    private readonly List<(Recording Recording, string? Callback, string Method, string Events)> _running = [];
    private readonly Lock _gate = new();

    /// <summary>Starts one.</summary>
    /// <param name="source">Who asked for it, as Twilio names it.</param>
    /// <param name="channels"><c>mono</c> or <c>dual</c>.</param>
    /// <param name="callback">Told of it; null tells nobody.</param>
    /// <param name="method">The method of the callback.</param>
    /// <param name="events">Of what the app is told, by spaces: <c>in-progress completed</c>.</param>
    public async Task<Recording> StartAsync(string source, string channels, string? callback, string method, string events)
    {
        var recording = new Recording(account.MakeSid("RE"), call, source, channels, account.Now, call.Line.Elapsed);
        account.Recordings.Add(recording);
        lock (_gate)
        {
            _running.Add((recording, callback, method, events));
        }

        await TellAsync(recording, callback, method, events);
        return recording;
    }

    /// <summary>Ends one while the call goes on.</summary>
    /// <param name="sid">Its identifier; <c>Twilio.CURRENT</c> for the one that was started last.</param>
    /// <param name="at">When, from the pick-up.</param>
    /// <returns>It; null when none runs by this name.</returns>
    public Recording? Stop(string sid, TimeSpan at)
    {
        lock (_gate)
        {
            var index = sid == "Twilio.CURRENT" ? _running.Count - 1 : _running.FindIndex(running => running.Recording.Sid == sid);
            if (index < 0)
            {
                return null;
            }

            var (recording, callback, method, events) = _running[index];
            _running.RemoveAt(index);
            recording.Finish(at);

            // As of any request: the answer does not wait for the webhook.
            _ = TellAsync(recording, callback, method, events);
            return recording;
        }
    }

    /// <summary>Ends them all, with the call.</summary>
    public async Task FinishAsync(TimeSpan at)
    {
        (Recording, string?, string, string)[] left;
        lock (_gate)
        {
            left = [.. _running];
            _running.Clear();
        }

        foreach (var (recording, callback, method, events) in left)
        {
            recording.Finish(at);
            await TellAsync(recording, callback, method, events);
        }
    }

    private async Task TellAsync(Recording recording, string? callback, string method, string events)
    {
        if (callback is null || !events.Split(' ').Contains(recording.Status))
        {
            return;
        }

        List<KeyValuePair<string, string>> form =
        [
            new("AccountSid", call.AccountSid),
            new("CallSid", call.Sid),
            new("RecordingSid", recording.Sid),
            new("RecordingUrl", $"https://api.twilio.com/2010-04-01/Accounts/{call.AccountSid}/Recordings/{recording.Sid}"),
            new("RecordingStatus", recording.Status),
            new("RecordingChannels", recording.Channels == "dual" ? "2" : "1"),
            new("RecordingStartTime", CallForm.Date(recording.Started)),
            new("RecordingSource", recording.Source),
            new("RecordingTrack", "both"),
            new("ErrorCode", "0"),
        ];
        if (recording.Seconds is { } seconds)
        {
            form.Add(new("RecordingDuration", FormNumber.Write(seconds)));
        }

        await call.TellAsync(method, callback, form, $"{recording.Sid}-{recording.Status}");
    }
}
