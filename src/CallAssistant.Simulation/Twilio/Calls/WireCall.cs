namespace CallAssistant.Simulation;

/// <summary>One call on the wire: dials on the simulated network, tells the app how it goes, and does what its TwiML says.</summary>
internal sealed class WireCall
{
    private readonly FakeAccount _account;
    private readonly StatusCallbacks _callbacks;
    private readonly CallRecorder _recorder;
    private readonly MachineDetection _detection;
    private readonly CallFlow _flow;
    private readonly CallPickUp _pickUp;
    private readonly RequestLog _webhooks = new();
    private readonly TaskCompletionSource<AnsweredBy?> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<CallSignal.Ended> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int? _dropsSocketAfter;
    private volatile RelaySocket? _socket;
    private volatile string _status = "queued";
    private volatile string? _answeredBy;
    private volatile bool _isOver;

    public WireCall(FakeAccount account, string sid, CallRequest request, FakeTwilioCallFaults faults)
    {
        (_account, Sid, Request, _dropsSocketAfter) = (account, sid, request, faults.DropsSocketAfter);
        Created = account.Now;
        Line = new PhoneLine(OnSignal);
        _callbacks = new StatusCallbacks(this, account, faults);
        _recorder = new CallRecorder(this, account);
        _detection = new MachineDetection(request, account.Clock);
        _flow = new CallFlow(this, account);
        _pickUp = new CallPickUp(this, _detection, _flow);
    }

    public string Sid { get; }

    public string AccountSid => _account.Options.AccountSid;

    public CallRequest Request { get; }

    public DateTimeOffset Created { get; }

    public DateTimeOffset? Started { get; private set; }

    public DateTimeOffset? Ended { get; private set; }

    /// <summary>Seconds from the pick-up; null while it is not over.</summary>
    public int? Duration { get; private set; }

    /// <summary>Twilio's word for where it stands.</summary>
    public string Status => _status;

    /// <summary>The verdict of the machine detection.</summary>
    public string? AnsweredBy
    {
        get => _answeredBy;
        set => _answeredBy = value;
    }

    public bool IsLive => _status is "queued" or "ringing" or "in-progress";

    public PhoneLine Line { get; }

    public IReadOnlyList<FakeTwilioRequest> Webhooks => _webhooks.All;

    /// <summary>Cancelled when the line closes.</summary>
    public CancellationToken Closed { get; private set; }

    /// <summary>Ends with the last webhook.</summary>
    public Task Over { get; private set; } = Task.CompletedTask;

    public void Start()
    {
        Started = _account.Now;
        _callbacks.Tell("initiated", "initiated");
        var attempt = new Guid(Convert.FromHexString(Sid.AsSpan(2)));
        Line.Place(_account.Network, new DialRequest(attempt, Request.To, Request.RingTimeout, Request.TimeLimit));
        Over = RunAsync();
    }

    /// <summary>Hangs up, or gives up before the pick-up, and waits until the line is closed.</summary>
    public Task HangUpAsync()
    {
        Line.HangUp();
        return _ended.Task;
    }

    /// <summary>Goes on with other TwiML. False when the call is not in progress.</summary>
    public bool TryRedirect(TwimlSource source) => _status == "in-progress" && _flow.TryRedirect(source);

    /// <summary>Sends a signed webhook and waits for the answer.</summary>
    public async Task<AppAnswer> TellAsync(string method, string url, IReadOnlyList<KeyValuePair<string, string>> form, string token)
    {
        var answer = await _account.Webhooks.SendAsync(method, url, form, token, _webhooks, _account.Stopping);
        _account.Changes.Raise();
        return answer;
    }

    public Task<Recording> RecordAsync(string source, string channels, string? callback, string method, string events) => _recorder.StartAsync(source, channels, callback, method, events);

    /// <summary>Ends a recording; null when none runs by this name.</summary>
    public Recording? StopRecording(string sid) => _recorder.Stop(sid, Line.Elapsed);

    /// <summary>After how many frames the next socket is cut; null when it is not.</summary>
    public int? TakeSocketDrop() => (_dropsSocketAfter, _dropsSocketAfter = null).Item1;

    public void Use(RelaySocket? socket) => _socket = socket;

    public void DropSocket() => _socket?.Drop();

    public FakeTwilioCall Describe() => new(Sid, Request.To, Request.From, Status, AnsweredBy, Request.Form, Line.Transcript, Webhooks, _isOver)
    {
        Recordings = [.. _account.Recordings.Of(this).Select(recording => recording.Describe())],
    };

    private void OnSignal(CallSignal signal)
    {
        _detection.Notice(signal);
        switch (signal)
        {
            case CallSignal.Ringing:
                _status = "ringing";
                _callbacks.Tell("ringing", "ringing");
                break;
            case CallSignal.Answered answered:
                _status = "in-progress";
                _callbacks.Tell("answered", "in-progress");
                _answered.TrySetResult(answered.By);
                break;
            case CallSignal.Ended ended:
                Duration = ended.Status == CallSessionStatus.Completed ? (int)ended.At.TotalSeconds : 0;
                Ended = _account.Now;
                _status = CallEnd.StatusOf(ended.Status);
                _answered.TrySetResult(null);
                _ended.TrySetResult(ended);
                break;
        }

        _account.Changes.Raise();
    }

    private async Task RunAsync()
    {
        using var closed = new CancellationTokenSource();
        Closed = closed.Token;
        var closing = CloseAsync(closed);
        var telling = _callbacks.RunAsync(_account.Stopping);
        try
        {
            if (await _answered.Task.WaitAsync(_account.Stopping) is { } by)
            {
                await _pickUp.RunAsync(by);
            }

            var ended = await _ended.Task.WaitAsync(_account.Stopping);
            _callbacks.Tell("completed", _status, CallEnd.FormOf(this));
            _callbacks.Complete();
            await telling;
            await _recorder.FinishAsync(ended.At);
        }
        catch (OperationCanceledException) when (_account.Stopping.IsCancellationRequested)
        {
            Line.HangUp();
            await telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
        finally
        {
            await closing;
            _isOver = true;
            _account.Changes.Raise();
        }
    }

    private async Task CloseAsync(CancellationTokenSource closed)
    {
        await _ended.Task;
        await closed.CancelAsync();
    }
}
