using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Twilio;

/// <summary>
/// What this process knows of one attempt's call: webhooks, the voice and the engine meet here. It only ever moves on: queued, rung, picked up, over. So webhooks may come late, twice and in any order.
/// </summary>
/// <remarks>Safe for concurrent use: one lock a call, and nothing waits inside of it.</remarks>
internal sealed class CallLine : IDisposable
{
    /// <summary>How long somebody who picked up waits for a conversation to take the call.</summary>
    public static readonly TimeSpan ClaimTime = TimeSpan.FromSeconds(10);

    /// <summary>How long a live call may be without a voice: not yet connected, or lost and not connected again.</summary>
    public static readonly TimeSpan VoiceTime = TimeSpan.FromSeconds(15);

    /// <summary>How long the voice has to end the call before the API is told to.</summary>
    public static readonly TimeSpan HangUpTime = TimeSpan.FromSeconds(2);

    private readonly Channel<CallSignal> _signals = Channel.CreateUnbounded<CallSignal>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Queue<CallAction> _waiting = new();
    private readonly List<string> _lostSessions = [];
    private readonly CallEnding _ending;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private Func<Task>? _step;
    private string? _session;
    private DateTimeOffset? _pickedUpAt;
    private AnsweredBy _by;
    private bool _hasRung;
    private bool _hasBeeped;
    private bool _isClaimed;
    private bool _isHangingUp;
    private bool _isEnding;

    public CallLine(Guid attemptId, CallEnding ending, TimeProvider time, ILogger logger)
    {
        (AttemptId, _ending, _time, _logger) = (attemptId, ending, time, logger);
        CreatedAt = time.GetUtcNow();
        _timer = time.CreateTimer(static line => ((CallLine)line!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The call's one lock.</summary>
    public Lock Gate { get; } = new();

    public Guid AttemptId { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>Twilio's identifier of the call; null until it is known.</summary>
    public string? CallSid { get; private set; }

    /// <summary>The number that this process dialled; null when another one did.</summary>
    public string? PhoneNumber { get; set; }

    /// <summary>When the call ended; null before.</summary>
    public DateTimeOffset? OverAt { get; private set; }

    public ChannelReader<CallSignal> Signals => _signals.Reader;

    /// <summary>What the call is talked on; null before and after.</summary>
    public IVoice? Voice { get; private set; }

    public bool WasPickedUp => _pickedUpAt is not null;

    public bool IsHangingUp => _isHangingUp || OverAt is not null;

    /// <summary>Time since the pick-up.</summary>
    public TimeSpan Elapsed => _pickedUpAt is { } at ? _time.GetUtcNow() - at : TimeSpan.Zero;

    /// <summary>Learns the call's identifier.</summary>
    /// <returns>False when this attempt's call is another one.</returns>
    public bool Bind(string callSid)
    {
        lock (Gate)
        {
            return (CallSid ??= callSid) == callSid;
        }
    }

    /// <summary>Takes the line for a conversation; once.</summary>
    public bool TryClaim()
    {
        lock (Gate)
        {
            var isFirst = !_isClaimed;
            _isClaimed = true;
            Rearm();
            return isFirst;
        }
    }

    /// <summary>Twilio says where the call stands. What it passed already changes nothing; the first end stays.</summary>
    public void NoteStatus(CallSessionStatus status)
    {
        lock (Gate)
        {
            if (status >= CallSessionStatus.Completed)
            {
                End(status, "The call is over.");
            }
            else if (status == CallSessionStatus.InProgress)
            {
                PickUp();
            }
            else if (status == CallSessionStatus.Ringing && !_hasRung && _pickedUpAt is null)
            {
                _hasRung = true;
                Report(new CallSignal.Ringing());
            }
        }
    }

    /// <summary>Somebody has picked up.</summary>
    /// <param name="at">When; null for now.</param>
    public void PickUp(DateTimeOffset? at = null)
    {
        lock (Gate)
        {
            if (_pickedUpAt is null && OverAt is null)
            {
                _pickedUpAt = at ?? _time.GetUtcNow();
                Report(new CallSignal.Answered(_by));
                Rearm();
            }
        }
    }

    /// <summary>Twilio has judged who picked up. It is a hint: it comes with the pick-up when it is there by then, and after it only the tone is told. Nothing is hung up.</summary>
    public void NoteMachine(AnsweredBy by, bool hasFinishedTalking)
    {
        lock (Gate)
        {
            _by = by;
            PickUp();
            if (hasFinishedTalking && !_hasBeeped)
            {
                _hasBeeped = true;
                Report(new CallSignal.Beep(Elapsed));
            }
        }
    }

    /// <summary>A voice is there. It is given what waited for one.</summary>
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
            (Voice, _session) = (voice, session);
            while (_waiting.TryDequeue(out var action))
            {
                Perform(action);
            }

            if (_isHangingUp)
            {
                voice.HangUp();
            }

            Rearm();
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
                Voice = null;
                voice.Close();
                Rearm();
            }
        }
    }

    /// <summary>Twilio says that a voice is gone, perhaps before its socket does, perhaps when another one is there already.</summary>
    public void Disconnect(string? session)
    {
        lock (Gate)
        {
            if (Voice is { } voice && session is not null && _session == session)
            {
                Disconnect(voice);
            }
        }
    }

    /// <summary>Counts the voices that were lost while the call was to go on; the same one again is not counted again.</summary>
    /// <returns>Which one it is, from 1; 0 when the call was to end anyway.</returns>
    public int CountLost(string session)
    {
        lock (Gate)
        {
            if (!IsHangingUp && !_lostSessions.Contains(session))
            {
                _lostSessions.Add(session);
            }

            return _lostSessions.IndexOf(session) + 1;
        }
    }

    public void Perform(CallAction action)
    {
        lock (Gate)
        {
            switch (action)
            {
                case var _ when IsHangingUp:
                    break;
                case CallAction.HangUp:
                    _isHangingUp = true;
                    Voice?.HangUp();
                    Rearm();
                    break;
                case var _ when Voice is null:
                    _waiting.Enqueue(action);
                    break;
                case CallAction.Say say:
                    Voice.Say(say);
                    break;
                case CallAction.SendDigits keys:
                    Voice.SendDigits(keys);
                    break;
            }
        }
    }

    /// <summary>Something was heard on the line. After the end it changes nothing.</summary>
    public void Report(CallSignal signal)
    {
        lock (Gate)
        {
            _ = OverAt is null && _signals.Writer.TryWrite(signal);
        }
    }

    /// <summary>The call is over, however it came about; the first end stays.</summary>
    public void End(CallSessionStatus status, string detail)
    {
        lock (Gate)
        {
            if (OverAt is not null)
            {
                return;
            }

            Voice?.Close();
            Voice = null;
            Report(new CallSignal.Ended(status, Elapsed, detail));
            OverAt = _time.GetUtcNow();
            _signals.Writer.Complete();
            _step = null;
            _timer.Dispose();
        }
    }

    /// <summary>Hangs up by the API, at once, unless the call is over.</summary>
    public Task HangUpAsync()
    {
        lock (Gate)
        {
            if (OverAt is not null)
            {
                return Task.CompletedTask;
            }

            _isHangingUp = true;
        }

        return RunAsync(() => _ending.HangUpAsync(this));
    }

    public void Dispose() => _timer.Dispose();

    /// <summary>Sets what happens if nothing else does: a call that nobody talks on must not go on.</summary>
    private void Rearm()
    {
        if (OverAt is not null || _isEnding)
        {
            return;
        }

        // Once the call is being ended, nothing puts that off.
        _isEnding = _isHangingUp;
        var (due, step) = this switch
        {
            { _isHangingUp: true } => (Voice is null ? TimeSpan.Zero : HangUpTime, _ending.HangUpAsync),
            { _pickedUpAt: not null, Voice: null, _isClaimed: true } => (VoiceTime, _ending.LookAsync),
            { Voice: not null, _isClaimed: false } => (ClaimTime, _ending.ApologiseAsync),
            _ => (Timeout.InfiniteTimeSpan, (Func<CallLine, Task>?)null),
        };
        _step = step is null ? null : () => step(this);
        _timer.Change(due, Timeout.InfiniteTimeSpan);
    }

    private void OnTimer()
    {
        Func<Task>? step;
        lock (Gate)
        {
            (step, _step) = (_step, null);
        }

        if (step is not null)
        {
            _ = RunAsync(step);
        }
    }

    private async Task RunAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
#pragma warning disable CA1031 // Nothing waits for this: whatever goes wrong, the line must end.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _logger.EndingFailed(AttemptId, fault);
            End(CallSessionStatus.Failed, "The call could not be ended; its time limit ends it.");
        }
    }
}
