using CallAssistant.Builder;

namespace CallAssistant.Live.Limits;

/// <summary>How long a call waits for what: two timers that post into its inbox, one for silence and one for the call as a whole.</summary>
internal sealed class Patience(RunningCall call, LiveCallOptions options, DialOptions dialOptions, TimeProvider time) : IDisposable
{
    /// <summary>How long before the line's time limit the goodbye begins.</summary>
    private static readonly TimeSpan WrapUpTime = TimeSpan.FromSeconds(20);

    /// <summary>How long after the ring timeout the provider may take to say that nobody answered.</summary>
    private static readonly TimeSpan RingGrace = TimeSpan.FromSeconds(30);

    /// <summary>How long a line may take to report its end after we hung up.</summary>
    private static readonly TimeSpan EndGrace = TimeSpan.FromSeconds(15);

    /// <summary>How long the callee's words may take after they began.</summary>
    private static readonly TimeSpan LongestWords = TimeSpan.FromSeconds(30);

    private readonly LiveTimer _silence = new(time, call);
    private readonly LiveTimer _limit = new(time, call);

    /// <summary>For how long nobody has said anything, as far as it was waited for.</summary>
    public TimeSpan SilentFor { get; private set; }

    public bool SilenceIsOver(LiveInput.TimeUp timer) => _silence.Took(timer);

    public bool LimitIsReached(LiveInput.TimeUp timer) => _limit.Took(timer);

    public void AwaitPickUp() => _limit.Set(dialOptions.RingTimeout + RingGrace);

    /// <summary>The callee may speak first.</summary>
    public void AwaitGreeting() => _silence.Set(options.GreetingWait);

    public void AwaitReply() => _silence.Set(options.SilenceWait);

    /// <summary>The callee has begun to speak: not silence any more.</summary>
    public void AwaitWords()
    {
        BreakSilence();
        _silence.Set(LongestWords);
    }

    /// <summary>The line was told to close.</summary>
    public void AwaitEnd() => _silence.Set(EndGrace);

    /// <summary>Somebody has spoken.</summary>
    public void BreakSilence() => SilentFor = TimeSpan.Zero;

    /// <summary>It was waited for nothing.</summary>
    public void CountSilence(bool wasGreeting) => SilentFor += wasGreeting ? options.GreetingWait : options.SilenceWait;

    public void StopWaiting()
    {
        BreakSilence();
        _silence.Clear();
    }

    /// <summary>Bounds the talk, of which some may be over.</summary>
    public void LimitTalk(TimeSpan elapsed)
    {
        var left = dialOptions.MaxCallDuration - WrapUpTime - elapsed;
        _limit.Set(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    public void LimitGoodbye() => _limit.Set(options.GoodbyeTime);

    public void Dispose()
    {
        _silence.Dispose();
        _limit.Dispose();
    }
}
