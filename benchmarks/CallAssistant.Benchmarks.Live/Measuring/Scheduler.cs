using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CallAssistant.Benchmarks.Live;

/// <summary>Does things at moments, on one thread of its own, and measures how late it was. Moments are timestamps of <see cref="Stopwatch"/>: what follows one another does not drift.</summary>
internal sealed partial class Scheduler : IDisposable
{
    /// <summary>One sleep, in nanoseconds: things are late by up to so much. Waking more often costs more of the core than it is worth: what counts is when a thing was really done.</summary>
    private const int Nap = 500_000;

    private static readonly long Probe = Stopwatch.Frequency / 100;

    private readonly PriorityQueue<Action<long>, long> _due = new();
    private readonly Lock _gate = new();
    private readonly Thread _thread;
    private volatile bool _isStopped;
    private long _nextProbe = Stopwatch.GetTimestamp();

    public Scheduler()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "scheduler" };
        _thread.Start();
    }

    /// <summary>How late things were begun.</summary>
    public Sample Lateness { get; } = new();

    /// <summary>How long work waited for a thread of the pool, a hundred times a second: everything that arrives at these tools waits so long.</summary>
    public Sample PoolDelay { get; } = new();

    public static long Ticks(TimeSpan span) => (long)(span.TotalSeconds * Stopwatch.Frequency);

    /// <summary>Does something at a moment, and tells it the moment at which it should have been. It must be short.</summary>
    public void At(long moment, Action<long> act)
    {
        lock (_gate)
        {
            _due.Enqueue(act, moment);
        }
    }

    public Task DelayAsync(TimeSpan span)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        At(Stopwatch.GetTimestamp() + Ticks(span), _ => done.SetResult());
        return done.Task;
    }

    /// <summary>Begins to measure.</summary>
    public void Reset()
    {
        Lateness.Clear();
        PoolDelay.Clear();
    }

    public void Dispose()
    {
        _isStopped = true;
        _thread.Join();
    }

    private void Run()
    {
        while (!_isStopped)
        {
            while (Take(out var moment) is { } act)
            {
                Lateness.Add(moment, Stopwatch.GetTimestamp());
                act(moment);
            }

            ProbePool();
            Sleep();
        }
    }

    private Action<long>? Take(out long moment)
    {
        lock (_gate)
        {
            return _due.TryPeek(out var act, out moment) && moment <= Stopwatch.GetTimestamp() ? _due.Dequeue() : null;
        }
    }

    private void ProbePool()
    {
        var now = Stopwatch.GetTimestamp();
        if (now >= _nextProbe)
        {
            _nextProbe = now + Probe;
            ThreadPool.UnsafeQueueUserWorkItem(began => PoolDelay.Add(began, Stopwatch.GetTimestamp()), now, preferLocal: false);
        }
    }

    private static void Sleep()
    {
        var span = new TimeSpec(0, Nap);
        _ = NanoSleep(in span, 0);
    }

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int NanoSleep(in TimeSpec span, nint rest);

    private readonly record struct TimeSpec(nint Seconds, nint Nanoseconds);
}
