namespace CallAssistant.Simulation;

/// <summary>The timers that are set, by due time and then by the order in which they were set. Safe for concurrent use.</summary>
internal sealed class TimerQueue
{
    private readonly PriorityQueue<(VirtualTimer Timer, long Setting), (long Due, long Setting)> _entries = new();
    private readonly Lock _gate = new();
    private long _settings;
    private int _stale;

    /// <summary>When the next timer is due, in UTC ticks; null when none is set.</summary>
    public long? NextDue
    {
        get
        {
            lock (_gate)
            {
                DropStale();
                return _entries.TryPeek(out _, out var priority) ? priority.Due : null;
            }
        }
    }

    public void Set(VirtualTimer timer, long due)
    {
        lock (_gate)
        {
            Forget(timer);
            Add(timer, due);
        }
    }

    public void Clear(VirtualTimer timer)
    {
        lock (_gate)
        {
            Forget(timer);
        }
    }

    /// <summary>Takes the next timer out when it is due at that time; a periodic one is set anew.</summary>
    public VirtualTimer? Take(long due)
    {
        lock (_gate)
        {
            DropStale();
            if (!_entries.TryPeek(out var entry, out var priority) || priority.Due > due)
            {
                return null;
            }

            _entries.Dequeue();
            entry.Timer.Setting = 0;
            if (entry.Timer.Period > 0)
            {
                Add(entry.Timer, priority.Due + entry.Timer.Period);
            }

            return entry.Timer;
        }
    }

    private void Add(VirtualTimer timer, long due)
    {
        timer.Setting = ++_settings;
        _entries.Enqueue((timer, timer.Setting), (due, timer.Setting));
    }

    private void Forget(VirtualTimer timer)
    {
        if (timer.Setting == 0)
        {
            return;
        }

        timer.Setting = 0;
        if (++_stale > 1024 && _stale > _entries.Count / 2)
        {
            Compact();
        }
    }

    private void DropStale()
    {
        while (_entries.TryPeek(out var entry, out _) && entry.Timer.Setting != entry.Setting)
        {
            _entries.Dequeue();
            _stale--;
        }
    }

    private void Compact()
    {
        var live = _entries.UnorderedItems.Where(item => item.Element.Timer.Setting == item.Element.Setting).ToList();
        _entries.Clear();
        _entries.EnqueueRange(live);
        _stale = 0;
    }
}
