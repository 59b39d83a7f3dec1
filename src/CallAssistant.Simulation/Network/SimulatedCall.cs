using System.Threading.Channels;

namespace CallAssistant.Simulation;

/// <summary>One placed call: rings, is taken or not, talks, ends. Runs by itself, whether its line is joined or not.</summary>
internal sealed class SimulatedCall : IDisposable
{
    private readonly Channel<CallSignal> _signals = Channel.CreateUnbounded<CallSignal>(new UnboundedChannelOptions { SingleReader = true });
    private readonly LineMailbox _mailbox;
    private readonly CallClock _clock;
    private readonly DialRequest _request;
    private readonly SimulatedCallee _callee;
    private readonly CalleeCall _seen;
    private readonly SimulatedTelephonyOptions _options;
    private readonly ILineTap? _tap;
    private volatile ProviderCall _state;
    private int _joined;

    public SimulatedCall(string id, DialRequest request, SimulatedCallee callee, CalleeCall seen, SimulatedTelephonyOptions options, TimeProvider time, ILineTap? tap = null)
    {
        (_request, _callee, _seen, _options, _tap) = (request, callee, seen, options, tap);
        _clock = new CallClock(time, options.Speed);
        _mailbox = new LineMailbox(_clock);
        _state = new ProviderCall(id, CallSessionStatus.Queued);
    }

    /// <summary>The call as it stands. Safe from any thread.</summary>
    public ProviderCall State => _state;

    public ChannelReader<CallSignal> Signals => _signals.Reader;

    /// <summary>Call time since the pick-up; before it, since the last stage of the dial.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>True for the first one who asks while the call goes on.</summary>
    public bool TryJoin() => _state.Status < CallSessionStatus.Completed && Interlocked.Exchange(ref _joined, 1) == 0;

    public void Act(CallAction action, bool isFirm = false) => _mailbox.Post(new LineInput.Acted(action, isFirm));

    public void Hush() => _mailbox.Post(LineInput.Hushed.Instance);

    public void Drop(string detail) => _mailbox.Post(new LineInput.Dropped(detail));

    public void Dispose() => _mailbox.Dispose();

    public async Task RunAsync()
    {
        LineEnd end;
        var stop = new CancellationTokenSource();
        try
        {
            end = await LiveAsync(stop.Token);
        }
#pragma warning disable CA1031 // Whatever a callee throws, the line ends with one Ended that says it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            end = new LineEnd(CallSessionStatus.Failed, TimeSpan.Zero, $"The simulated callee failed: {fault.Message}");
        }

        var seconds = end.Status == CallSessionStatus.Completed ? (int)end.At.TotalSeconds : 0;
        _state = _state with { Status = end.Status, DurationSeconds = seconds };
        Send(new CallSignal.Ended(end.Status, end.At, end.Detail));
        _signals.Writer.TryComplete();
        Dispose();
        await stop.CancelAsync();
        stop.Dispose();
    }

    private async Task<LineEnd> LiveAsync(CancellationToken over)
    {
        var early = new List<CallAction.Say>();
        if (await WaitAsync(_options.ConnectTime, early) is { } cancelled)
        {
            return cancelled;
        }

        var answer = _callee.Behaviour.Answer(_seen);
        switch (answer)
        {
            case CalleeAnswer.Busy:
                return new LineEnd(CallSessionStatus.Busy, TimeSpan.Zero, "The line is busy.");
            case CalleeAnswer.NotReached:
                return new LineEnd(CallSessionStatus.Failed, TimeSpan.Zero, "The network could not complete the call.");
        }

        Emit(new CallSignal.Ringing(), CallSessionStatus.Ringing);
        var pickUp = answer as CalleeAnswer.PickUp;
        var rings = pickUp is null ? TimeSpan.MaxValue : pickUp.After ?? TimeSpan.FromMilliseconds(Math.Round(_options.RingTime.TotalMilliseconds * (0.75 + (_seen.Random.NextDouble() / 2))));
        if (pickUp is null || rings > _request.RingTimeout)
        {
            return await WaitAsync(_request.RingTimeout, early) ?? new LineEnd(CallSessionStatus.NoAnswer, TimeSpan.Zero, "Nobody answered.");
        }

        if (await WaitAsync(rings, early) is { } givenUp)
        {
            return givenUp;
        }

        _clock.Restart();

        // What listens on the wire takes its own time to tell who it is.
        var by = pickUp.TakenFor ?? pickUp.By;
        var isKnownLater = _tap is null && _options.DetectionTime > TimeSpan.Zero && by != AnsweredBy.Unknown;
        Emit(new CallSignal.Answered(isKnownLater ? AnsweredBy.Unknown : by), CallSessionStatus.InProgress);
        var pace = new SpeechPace(_seen.Random);
        return await new LiveTalk(_clock, _mailbox, pickUp, _callee, pace, _request.TimeLimit, Send, id => _tap?.Started(id), over)
        {
            Verdict = isKnownLater ? new CallSignal.AnsweredByKnown(by, _options.DetectionTime) : null,
        }.RunAsync(early);
    }

    /// <summary>Lets call time pass before the pick-up. Not null when the call ended meanwhile.</summary>
    private async Task<LineEnd?> WaitAsync(TimeSpan length, List<CallAction.Say> early)
    {
        _clock.Restart();
        while (await _mailbox.NextAsync(length) is { } input)
        {
            switch (input)
            {
                case LineInput.Acted { Action: CallAction.HangUp }:
                    return new LineEnd(CallSessionStatus.Cancelled, TimeSpan.Zero, "The caller gave up before the pick-up.");
                case LineInput.Acted { Action: CallAction.Say say }:
                    early.Add(say);
                    break;
                case LineInput.Dropped dropped:
                    return new LineEnd(CallSessionStatus.Failed, TimeSpan.Zero, dropped.Detail);
            }
        }

        return null;
    }

    private void Emit(CallSignal signal, CallSessionStatus status)
    {
        _state = _state with { Status = status };
        Send(signal);
    }

    private void Send(CallSignal signal)
    {
        _signals.Writer.TryWrite(signal);
        _tap?.Signalled(signal);
    }
}
