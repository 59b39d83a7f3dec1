using System.Globalization;
using CallAssistant.Twilio.Tests.Fakes;

namespace CallAssistant.Twilio.Tests.Conformance;

/// <summary>A stand-in of Twilio with phones: it places calls, sends signed webhooks, runs the TwiML that it is given and opens sockets. It outlives the processes that use it.</summary>
internal sealed class TwilioNetwork(TimeProvider time) : ITwilioApi, IDisposable
{
    public const string Answering = "+12025550100", Silent = "+12025550101", Busy = "+12025550102", Rejected = "+12025550103", Machine = "+12025550104";

    private readonly List<NetworkCall> _calls = [];
    private readonly List<TwilioRecording> _recordings = [];

    /// <summary>Who takes webhooks and sockets: the process that runs now.</summary>
    public IProviderWebhooks? Webhooks { get; set; }

    public IProviderSockets? Sockets { get; set; }

    /// <summary>What becomes of the next dial's answer; null to give it.</summary>
    public Action? LoseAnswer { get; set; }

    /// <summary>False while webhooks are lost.</summary>
    public bool Delivers { get; set; } = true;

    public IReadOnlyList<NetworkCall> Calls => _calls;

    public async Task<TwilioCall> CreateCallAsync(NewCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (call.To == Rejected)
        {
            throw new TwilioException(TwilioFault.InvalidDestination, "Invalid 'To' Phone Number", code: 21211);
        }

        var placed = new NetworkCall(this, $"CA{(_calls.Count + 1).ToString("x32", CultureInfo.InvariantCulture)}", call, time);
        _calls.Add(placed);

        // The first webhook is faster than this answer.
        await placed.StatusAsync("initiated");
        _ = placed.RunAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(50), time, CancellationToken.None);
        if (LoseAnswer is { } lose)
        {
            lose();
            throw new TwilioException(TwilioFault.Ambiguous, "The connection was lost.");
        }

        return placed.ToResource();
    }

    public Task<TwilioCall> FetchCallAsync(string callSid, CancellationToken cancellationToken) => Task.FromResult(Find(callSid).ToResource());

    public Task<TwilioCall> UpdateCallAsync(string callSid, CallUpdate update, CancellationToken cancellationToken)
    {
        var call = Find(callSid);
        if (call.IsOver)
        {
            throw new TwilioException(TwilioFault.AlreadyEnded, "Call is not in-progress", code: 21220);
        }

        call.Update(update);
        return Task.FromResult(call.ToResource());
    }

    public IAsyncEnumerable<TwilioCall> ListCallsAsync(string? to, string from, CancellationToken cancellationToken) =>
        _calls.AsEnumerable().Reverse().Select(call => call.ToResource()).Where(call => to is null || call.To == to).ToList().ToAsyncEnumerable();

    public IAsyncEnumerable<TwilioCallEvent> ListEventsAsync(string callSid, CancellationToken cancellationToken) =>
        Find(callSid).Asked.Select(url => new TwilioCallEvent(new TwilioCallEventRequest(url))).ToList().ToAsyncEnumerable();

    public Task<TwilioRecording> StartRecordingAsync(string callSid, NewRecording recording, CancellationToken cancellationToken)
    {
        var started = new TwilioRecording($"RE{_recordings.Count + 1}", Find(callSid).Sid, "in-progress");
        _recordings.Add(started);
        return Task.FromResult(started);
    }

    public Task StopRecordingAsync(string callSid, string recordingSid, CancellationToken cancellationToken)
    {
        Finish(recording => recording.Sid == recordingSid);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<TwilioRecording> ListRecordingsAsync(string callSid, CancellationToken cancellationToken)
    {
        Finish(recording => recording.CallSid == callSid && Find(callSid).IsOver);
        return _recordings.Where(recording => recording.CallSid == callSid).ToList().ToAsyncEnumerable();
    }

    public Task DeleteRecordingAsync(string recordingSid, CancellationToken cancellationToken)
    {
        _recordings.RemoveAll(recording => recording.Sid == recordingSid);
        return Task.CompletedTask;
    }

    public void Dispose() => _calls.ForEach(call => call.Dispose());

    private void Finish(Predicate<TwilioRecording> which)
    {
        for (var i = 0; i < _recordings.Count; i++)
        {
            _recordings[i] = which(_recordings[i]) ? _recordings[i] with { Status = "completed" } : _recordings[i];
        }
    }

    private NetworkCall Find(string callSid) => _calls.Find(call => call.Sid == callSid) ?? throw new TwilioException(TwilioFault.NotFound, "not found", code: 20404);
}
