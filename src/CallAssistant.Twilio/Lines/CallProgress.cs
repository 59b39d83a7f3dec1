namespace CallAssistant.Twilio;

/// <summary>How far a call has come. It only ever moves on, so what is told late or twice changes nothing. Not safe for concurrent use.</summary>
internal sealed class CallProgress(TimeProvider time)
{
    private bool _hasRung;
    private bool _hasBeeped;
    private AnsweredBy _by;
    private DateTimeOffset? _pickedUpAt;

    public bool WasPickedUp => _pickedUpAt is not null;

    /// <summary>Time since the pick-up; zero before.</summary>
    public TimeSpan Elapsed => _pickedUpAt is { } at ? time.GetUtcNow() - at : TimeSpan.Zero;

    /// <summary>It rings.</summary>
    /// <returns>What is new; null for nothing.</returns>
    public CallSignal? Ring()
    {
        if (_hasRung || WasPickedUp)
        {
            return null;
        }

        _hasRung = true;
        return new CallSignal.Ringing();
    }

    /// <summary>Somebody has picked up.</summary>
    /// <param name="at">When; null for now.</param>
    public CallSignal? PickUp(DateTimeOffset? at)
    {
        if (WasPickedUp)
        {
            return null;
        }

        _pickedUpAt = at ?? time.GetUtcNow();
        return new CallSignal.Answered(_by);
    }

    /// <summary>Twilio has judged who picked up. Where the pick-up is not told yet, it comes with it.</summary>
    /// <returns>What is new; null for nothing.</returns>
    public CallSignal? Judge(AnsweredBy by)
    {
        if (by == _by || by == AnsweredBy.Unknown)
        {
            return null;
        }

        _by = by;
        return WasPickedUp ? new CallSignal.AnsweredByKnown(by, Elapsed) : null;
    }

    /// <summary>The machine that picked up has finished talking.</summary>
    public CallSignal? Beep()
    {
        if (_hasBeeped)
        {
            return null;
        }

        _hasBeeped = true;
        return new CallSignal.Beep(Elapsed);
    }
}
