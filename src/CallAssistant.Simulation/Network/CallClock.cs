namespace CallAssistant.Simulation;

/// <summary>Call time: runs <paramref name="speed"/> times as fast as the host's time, from the last restart.</summary>
internal sealed class CallClock(TimeProvider time, double speed)
{
    private long _start = time.GetTimestamp();

    public TimeProvider Time => time;

    /// <summary>Call time since the restart, in whole milliseconds.</summary>
    public TimeSpan Elapsed => TimeSpan.FromMilliseconds(Math.Floor((time.GetElapsedTime(_start).TotalMilliseconds * speed) + 1e-6));

    public void Restart() => _start = time.GetTimestamp();

    /// <summary>How long the host has to wait for so much call time; whole milliseconds, rounded up.</summary>
    public TimeSpan HostTime(TimeSpan callTime) => TimeSpan.FromMilliseconds(Math.Ceiling((callTime.TotalMilliseconds / speed) - 1e-6));

    public Task DelayAsync(TimeSpan callTime, CancellationToken cancellationToken) => Task.Delay(HostTime(callTime), time, cancellationToken);
}
