namespace CallAssistant.Simulation;

/// <summary>A timer of <see cref="VirtualTime"/>.</summary>
internal sealed class VirtualTimer(TimerQueue queue, VirtualTime time, TimerCallback callback, object? state) : ITimer
{
    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;
    private readonly ExecutionContext? _execution = ExecutionContext.Capture();
    private bool _disposed;

    /// <summary>Ticks between two firings; 0 for a single one.</summary>
    internal long Period { get; private set; }

    /// <summary>The setting that counts; entries of the queue with another one are stale. 0 when the timer is not set. Guarded by the queue.</summary>
    internal long Setting { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        if (_disposed)
        {
            return false;
        }

        Period = period == Never ? 0 : period.Ticks;
        if (dueTime == Never)
        {
            queue.Clear(this);
        }
        else
        {
            queue.Set(this, time.GetUtcNow().UtcTicks + dueTime.Ticks);
        }

        return true;
    }

    public void Dispose()
    {
        _disposed = true;
        queue.Clear(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Fire()
    {
        if (_execution is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(_execution, static self => ((VirtualTimer)self!).Call(), this);
        }
    }

    private void Call() => callback(state);

    private static void Check(TimeSpan value, string name)
    {
        if (value < TimeSpan.Zero && value != Never)
        {
            throw new ArgumentOutOfRangeException(name, value, "Must not be negative, except Timeout.InfiniteTimeSpan.");
        }
    }
}
