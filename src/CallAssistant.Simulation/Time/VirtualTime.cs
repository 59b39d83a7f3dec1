namespace CallAssistant.Simulation;

/// <summary>A clock that does not wait: it runs what is ready, then jumps to the next timer.</summary>
/// <remarks>
/// <para>
/// <see cref="Run(DateTimeOffset, Func{VirtualTime, Task}, TimeSpan?)"/> pumps everything on the calling thread: continuations in the order in which they became ready, then the timers of
/// this clock by due time, those of the same time in the order in which they were set. The same program makes the same steps each time.
/// </para>
/// <para>
/// Work that leaves the thread (sockets, files, thread pool) is not seen by the clock. Its continuations are taken when they arrive, but time may have
/// jumped by then; hold the time with <see cref="HoldStill"/> around such work. <see cref="ForeignPosts"/> counts the arrivals: above 0, something left the thread and the order may vary.
/// Hops over the pool that the base library makes by itself (<c>ChannelReader.ReadAllAsync</c>, <c>Task.WhenAny</c> over <c>WaitToReadAsync().AsTask()</c>) are waited for where that can
/// be known, but they are counted too: await <c>WaitToReadAsync</c> itself instead. Timers may be set from any thread.
/// </para>
/// </remarks>
public sealed class VirtualTime : TimeProvider
{
    private readonly TimerQueue _timers = new();
    private readonly VirtualContext _context = new();
    private readonly PoolWatch _pool;
    private readonly long _start;
    private long _now;
    private int _holds;

    private VirtualTime(DateTimeOffset start)
    {
        _pool = new PoolWatch(_context);
        _start = start.UtcTicks;
        _now = _start;
    }

    /// <summary>How many timers have fired.</summary>
    public long TimersFired { get; private set; }

    /// <summary>How many continuations came from other threads.</summary>
    public long ForeignPosts => _context.ForeignPosts;

    /// <summary>Always UTC.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>10,000,000 a second.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Runs a program in virtual time, on the calling thread, until its task has ended.</summary>
    /// <param name="start">The time at the start.</param>
    /// <param name="body">The program. Its exception is thrown as it is.</param>
    /// <param name="limit">How long the program may take in virtual time; null for ever.</param>
    /// <exception cref="InvalidOperationException">The program waits for something that can never happen, or spins without letting time pass.</exception>
    /// <exception cref="TimeoutException">The program has not ended when <paramref name="limit"/> had passed.</exception>
    public static void Run(DateTimeOffset start, Func<VirtualTime, Task> body, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        var time = new VirtualTime(start);
        time.Pump(() => body(time), limit).GetAwaiter().GetResult();
    }

    /// <summary>Runs a program in virtual time and returns its result. See <see cref="Run(DateTimeOffset, Func{VirtualTime, Task}, TimeSpan?)"/>.</summary>
    /// <typeparam name="T">Type of the result.</typeparam>
    /// <param name="start">The time at the start.</param>
    /// <param name="body">The program. Its exception is thrown as it is.</param>
    /// <param name="limit">How long the program may take in virtual time; null for ever.</param>
    /// <exception cref="InvalidOperationException">The program waits for something that can never happen, or spins without letting time pass.</exception>
    /// <exception cref="TimeoutException">The program has not ended when <paramref name="limit"/> had passed.</exception>
    public static T Run<T>(DateTimeOffset start, Func<VirtualTime, Task<T>> body, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        var time = new VirtualTime(start);
        return ((Task<T>)time.Pump(() => body(time), limit)).GetAwaiter().GetResult();
    }

    /// <summary>Keeps the time from jumping until the returned object is disposed; for work on other threads. What is ready still runs.</summary>
    public IDisposable HoldStill()
    {
        Interlocked.Increment(ref _holds);
        return new Hold(this);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _now), TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => Volatile.Read(ref _now) - _start;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(_timers, this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private Task Pump(Func<Task> body, TimeSpan? limit)
    {
        var before = SynchronizationContext.Current;
        var end = limit is { } length ? _start + length.Ticks : long.MaxValue;
        SynchronizationContext.SetSynchronizationContext(_context);
        try
        {
            var task = body();
            while (!task.IsCompleted)
            {
                if (!_context.RunOne())
                {
                    Jump(end);
                }
            }

            return task;
        }
        finally
        {
            _context.Close();
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private void Jump(long end)
    {
        if (Volatile.Read(ref _holds) > 0)
        {
            _context.WaitForPost(TimeSpan.FromMilliseconds(50));
            return;
        }

        if (_pool.LetPoolFinish())
        {
            return;
        }

        if (_timers.NextDue is not { } due)
        {
            if (!_context.WaitForPost(TimeSpan.FromMilliseconds(200)) && Volatile.Read(ref _holds) == 0 && _timers.NextDue is null)
            {
                throw new InvalidOperationException(
                    $"Nothing is left to happen at {GetUtcNow():O}: the program has not ended, nothing is ready and no timer is set. Something waits for a signal that nobody will give.");
            }

            return;
        }

        if (due > end)
        {
            throw new TimeoutException($"The program has not ended by {new DateTimeOffset(end, TimeSpan.Zero):O}, the end of its virtual time.");
        }

        if (due > _now)
        {
            Volatile.Write(ref _now, due);
            _context.TimePassed();
        }

        if (_timers.Take(due) is { } timer)
        {
            TimersFired++;
            timer.Fire();
        }
    }

    private sealed class Hold(VirtualTime time) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                Interlocked.Decrement(ref time._holds);
                time._context.Wake();
            }
        }
    }
}
