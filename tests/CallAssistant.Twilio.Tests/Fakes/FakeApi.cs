namespace CallAssistant.Twilio.Tests.Fakes;

/// <summary>The API of a Twilio where a test says how calls stand, and which keeps what it was asked.</summary>
internal sealed class FakeApi : ITwilioApi
{
    /// <summary>Calls by identifier, the newest last.</summary>
    public List<TwilioCall> Calls { get; } = [];

    /// <summary>Addresses that were asked for a call.</summary>
    public List<(string CallSid, string Url)> Events { get; } = [];

    public List<NewCall> Created { get; } = [];

    public List<(string CallSid, CallUpdate Update)> Updates { get; } = [];

    public List<TwilioRecording> Recordings { get; } = [];

    public List<string> EventsAsked { get; } = [];

    public string? ListedTo { get; private set; }

    /// <summary>What a create answers, or throws; null for a queued call.</summary>
    public Func<NewCall, Task<TwilioCall>>? OnCreate { get; set; }

    /// <summary>What an update does.</summary>
    public Func<CallUpdate, TwilioCall>? OnUpdate { get; set; }

    /// <summary>Tells of each update.</summary>
    public TaskCompletionSource<CallUpdate> Updated { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<TwilioCall> CreateCallAsync(NewCall call, CancellationToken cancellationToken)
    {
        Created.Add(call);
        return OnCreate is null ? new TwilioCall { Sid = TestCall.Sid, Status = "queued" } : await OnCreate(call);
    }

    public Task<TwilioCall> FetchCallAsync(string callSid, CancellationToken cancellationToken) => Calls.Find(call => call.Sid == callSid) is { } call
        ? Task.FromResult(call)
        : Task.FromException<TwilioCall>(new TwilioException(TwilioFault.NotFound, "There is no such call."));

    public Task<TwilioCall> UpdateCallAsync(string callSid, CallUpdate update, CancellationToken cancellationToken)
    {
        Updates.Add((callSid, update));
        try
        {
            return Task.FromResult(OnUpdate is null ? new TwilioCall { Sid = callSid, Status = "completed" } : OnUpdate(update));
        }
        catch (TwilioException failure)
        {
            return Task.FromException<TwilioCall>(failure);
        }
        finally
        {
            Updated.TrySetResult(update);
        }
    }

    public IAsyncEnumerable<TwilioCall> ListCallsAsync(string? to, string from, CancellationToken cancellationToken)
    {
        ListedTo = to;
        return Calls.AsEnumerable().Reverse().Where(call => to is null || call.To == to).ToAsyncEnumerable();
    }

    public IAsyncEnumerable<TwilioCallEvent> ListEventsAsync(string callSid, CancellationToken cancellationToken)
    {
        EventsAsked.Add(callSid);
        return Events.Where(made => made.CallSid == callSid).Select(made => new TwilioCallEvent(new TwilioCallEventRequest(made.Url))).ToAsyncEnumerable();
    }

    /// <summary>What the start of a recording answers, or throws; null for one that runs.</summary>
    public Func<NewRecording, TwilioRecording>? OnStartRecording { get; set; }

    public List<NewRecording> RecordingsStarted { get; } = [];

    public List<string> RecordingsStopped { get; } = [];

    public async Task<TwilioRecording> StartRecordingAsync(string callSid, NewRecording recording, CancellationToken cancellationToken)
    {
        RecordingsStarted.Add(recording);
        await Task.Yield();
        if (OnStartRecording is { } answer)
        {
            return answer(recording);
        }

        var started = new TwilioRecording("RE1", callSid, "in-progress");
        Recordings.Add(started);
        return started;
    }

    public Task StopRecordingAsync(string callSid, string recordingSid, CancellationToken cancellationToken)
    {
        RecordingsStopped.Add(recordingSid);
        Recordings.RemoveAll(recording => recording.Sid == recordingSid);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<TwilioRecording> ListRecordingsAsync(string callSid, CancellationToken cancellationToken) =>
        Recordings.ToArray().Where(recording => recording.CallSid == callSid).ToAsyncEnumerable();

    public Task DeleteRecordingAsync(string recordingSid, CancellationToken cancellationToken)
    {
        Recordings.RemoveAll(recording => recording.Sid == recordingSid);
        return Task.CompletedTask;
    }
}
