namespace CallAssistant.Simulation;

/// <summary>The queue of what is ready to run in virtual time. Posting is safe from any thread; running is the pump's.</summary>
internal sealed class VirtualContext : SynchronizationContext
{
    /// <summary>So many steps without any time passing are taken for an endless loop.</summary>
    internal const int MostStepsAtOnce = 20_000_000;

    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = new();
    private readonly object _gate = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private bool _closed;
    private bool _woken;
    private int _steps;

    public long ForeignPosts { get; private set; }

    public bool HasReady
    {
        get
        {
            lock (_gate)
            {
                return _ready.Count > 0;
            }
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _ready.Enqueue((d, state));
            if (Environment.CurrentManagedThreadId != _thread)
            {
                ForeignPosts++;
                Monitor.Pulse(_gate);
            }
        }
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            throw new NotSupportedException("Another thread cannot wait for virtual time. Use Post.");
        }

        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs the oldest ready continuation. False when there is none.</summary>
    public bool RunOne()
    {
        (SendOrPostCallback Callback, object? State) next;
        lock (_gate)
        {
            if (!_ready.TryDequeue(out next))
            {
                return false;
            }
        }

        if (++_steps > MostStepsAtOnce)
        {
            throw new InvalidOperationException("The program spins: it keeps running without letting virtual time pass. Await a delay of this clock in the loop.");
        }

        next.Callback(next.State);
        return true;
    }

    public void TimePassed() => _steps = 0;

    /// <summary>Blocks until another thread posts or wakes, or the real time is over. True when something is ready or woke it.</summary>
    public bool WaitForPost(TimeSpan realTime)
    {
        lock (_gate)
        {
            if (_ready.Count == 0 && !_woken)
            {
                Monitor.Wait(_gate, realTime);
            }

            var woken = _woken;
            _woken = false;
            return woken || _ready.Count > 0;
        }
    }

    public void Wake()
    {
        lock (_gate)
        {
            _woken = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>What is still ready is dropped, and so is what comes later: the program has ended.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _ready.Clear();
        }
    }
}
