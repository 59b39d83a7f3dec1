using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Twilio;

/// <summary>What this process knows of one attempt's call: webhooks, the voice and the engine meet here, in any order.</summary>
/// <remarks>Safe for concurrent use: one lock a call, and nothing waits inside of it.</remarks>
internal sealed class CallLine : IDisposable
{
    private readonly Channel<CallSignal> _signals = Channel.CreateUnbounded<CallSignal>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource<string> _bound = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LineVoice _voice = new();
    private readonly CallProgress _progress;
    private readonly CallEnding _ending;
    private readonly LineWatch _watch;
    private readonly TimeProvider _time;
    private bool _isClaimed;
    private bool _isHangingUp;
    private bool _isEnding;

    public CallLine(Guid attemptId, CallEnding ending, TimeProvider time, ILogger logger)
    {
        (AttemptId, _ending, _time, CreatedAt) = (attemptId, ending, time, time.GetUtcNow());
        (_progress, _watch) = (new CallProgress(time), new LineWatch(this, time, logger));
    }

    /// <summary>The call's one lock.</summary>
    public Lock Gate { get; } = new();

    public Guid AttemptId { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>Twilio's identifier of the call; null until it is known.</summary>
    public string? CallSid { get; private set; }

    /// <summary>Ends when <see cref="CallSid"/> is known.</summary>
    public Task<string> Bound => _bound.Task;

    /// <summary>The number that this process dialled; null when another one did.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>When the call ended; null before.</summary>
    public DateTimeOffset? OverAt { get; private set; }

    public ChannelReader<CallSignal> Signals => _signals.Reader;

    /// <summary>What the call is talked on; null for nothing.</summary>
    public IVoice? Voice => _voice.Current;

    public bool WasPickedUp => _progress.WasPickedUp;

    /// <summary>Time since the pick-up.</summary>
    public TimeSpan Elapsed => _progress.Elapsed;

    /// <summary>Learns the call's identifier.</summary>
    /// <returns>False when this attempt's call is another one.</returns>
    public bool Bind(string callSid)
    {
        lock (Gate)
        {
            _bound.TrySetResult(CallSid ??= callSid);
            return CallSid == callSid;
        }
    }

    /// <summary>Takes the line for a conversation; once.</summary>
    public bool TryClaim()
    {
        lock (Gate)
        {
            if (_isClaimed)
            {
                return false;
            }

            _isClaimed = true;
            Watch();
            return true;
        }
    }

    /// <summary>Twilio says where the call stands. What it passed already changes nothing; the first end stays.</summary>
    public void NoteStatus(CallSessionStatus status)
    {
        lock (Gate)
        {
            switch (status)
            {
                case >= CallSessionStatus.Completed:
                    End(status, "The call is over.");
                    break;
                case CallSessionStatus.InProgress:
                    PickUp();
                    break;
                case CallSessionStatus.Ringing:
                    Report(_progress.Ring());
                    break;
            }
        }
    }

    /// <summary>Somebody has picked up.</summary>
    /// <param name="at">When; null for now.</param>
    public void PickUp(DateTimeOffset? at = null)
    {
        lock (Gate)
        {
            if (OverAt is null && _progress.PickUp(at) is { } answered)
            {
                Report(answered);
                Watch();
            }
        }
    }

    /// <summary>Twilio has judged who picked up. It is a hint: it comes with the pick-up when it is there by then, else after it, and then the tone. Nothing is hung up.</summary>
    public void NoteMachine(AnsweredBy by, bool hasFinishedTalking)
    {
        lock (Gate)
        {
            Report(_progress.Judge(by));
            PickUp();
            if (hasFinishedTalking)
            {
                Report(_progress.Beep());
            }
        }
    }

    /// <summary>A voice is there.</summary>
    /// <param name="voice">The voice.</param>
    /// <param name="session">Twilio's name for it; null when it has none.</param>
    /// <returns>False when the call is over or has a voice.</returns>
    public bool TryConnect(IVoice voice, string? session = null)
    {
        lock (Gate)
        {
            if (OverAt is not null || Voice is not null)
            {
                return false;
            }

            PickUp();
            _voice.Connect(voice, session);
            if (_isHangingUp)
            {
                voice.HangUp();
            }

            Watch();
            return true;
        }
    }

    /// <summary>The voice is gone. The call may go on with another one.</summary>
    public void Disconnect(IVoice voice)
    {
        lock (Gate)
        {
            if (Voice == voice)
            {
                _voice.Disconnect();
                Watch();
            }
        }
    }

    /// <summary>Twilio says that a voice is gone, perhaps before its socket does, perhaps when another one is there already.</summary>
    /// <param name="session">Twilio's name for it.</param>
    /// <param name="wasLost">True when it was lost, not closed.</param>
    /// <returns>Which of the lost ones it is, from 1; 0 when the call was to end anyway.</returns>
    public int Disconnect(string session, bool wasLost)
    {
        lock (Gate)
        {
            if (_voice.IsOf(session))
            {
                Disconnect(Voice!);
            }

            return wasLost ? _voice.CountLost(session, counts: OverAt is null && !_isHangingUp) : 0;
        }
    }

    public void Perform(CallAction action)
    {
        lock (Gate)
        {
            if (OverAt is not null || _isHangingUp)
            {
                return;
            }

            _voice.Perform(action);
            if (action is CallAction.HangUp)
            {
                _isHangingUp = true;
                Watch();
            }
        }
    }

    /// <summary>Something was heard on the line; null for nothing. After the end it changes nothing.</summary>
    public void Report(CallSignal? signal)
    {
        lock (Gate)
        {
            _ = signal is not null && OverAt is null && _signals.Writer.TryWrite(signal);
        }
    }

    /// <summary>The call is over, however it came about; the first end stays.</summary>
    public void End(CallSessionStatus status, string detail)
    {
        lock (Gate)
        {
            if (OverAt is null)
            {
                _voice.Disconnect();
                Report(new CallSignal.Ended(status, Elapsed, detail));
                OverAt = _time.GetUtcNow();
                _signals.Writer.Complete();
                _watch.Dispose();
            }
        }
    }

    /// <summary>Nothing has changed: the same again.</summary>
    public void WatchOn()
    {
        lock (Gate)
        {
            Watch();
        }
    }

    /// <summary>Hangs up by the API, at once, unless the call is over.</summary>
    public Task HangUpAsync()
    {
        lock (Gate)
        {
            _isHangingUp = _isEnding = true;
            return OverAt is null ? _watch.RunAsync(_ending.HangUpAsync) : Task.CompletedTask;
        }
    }

    public void Dispose() => _watch.Dispose();

    /// <summary>Sets what happens if nothing else does: a call that nobody talks on must not go on.</summary>
    private void Watch()
    {
        if (OverAt is not null || _isEnding)
        {
            return;
        }

        // Once the call is being ended, nothing puts that off.
        _isEnding = _isHangingUp;
        _watch.Set((Voice is not null, _isClaimed) switch
        {
            (var hasVoice, _) when _isHangingUp => (hasVoice ? LineWatch.HangUpTime : TimeSpan.Zero, _ending.HangUpAsync),
            (false, true) => WasPickedUp ? (LineWatch.VoiceTime, _ending.LookAsync) : (LineWatch.RingTime, _ending.PollAsync),
            (true, false) => (LineWatch.ClaimTime, _ending.ApologiseAsync),
            _ => null,
        });
    }
}
