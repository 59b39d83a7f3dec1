using System.Threading.Channels;

namespace CallAssistant.Simulation;

/// <summary>The inputs of one call's loop, with a timer. Posting is safe from any thread; reading is the loop's.</summary>
internal sealed class LineMailbox : IDisposable
{
    private readonly Channel<LineInput> _inputs = Channel.CreateUnbounded<LineInput>(new UnboundedChannelOptions { SingleReader = true });
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private readonly CallClock _clock;
    private readonly ITimer _timer;

    public LineMailbox(CallClock clock)
    {
        _clock = clock;
        _timer = clock.Time.CreateTimer(
            static inputs => ((ChannelWriter<LineInput>)inputs!).TryWrite(LineInput.Tick.Instance), _inputs.Writer, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>False when the call is over.</summary>
    public bool Post(LineInput input) => _inputs.Writer.TryWrite(input);

    /// <summary>The next input, or null when the call time <paramref name="due"/> came first.</summary>
    public async ValueTask<LineInput?> NextAsync(TimeSpan due)
    {
        while (true)
        {
            while (_inputs.Reader.TryRead(out var ready))
            {
                if (ready is not LineInput.Tick)
                {
                    return ready;
                }
            }

            var left = due - _clock.Elapsed;
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            _timer.Change(_clock.HostTime(left < LongestWait ? left : LongestWait), Timeout.InfiniteTimeSpan);
            await _inputs.Reader.WaitToReadAsync();
        }
    }

    public void Dispose()
    {
        _inputs.Writer.TryComplete();
        _timer.Dispose();
    }
}
