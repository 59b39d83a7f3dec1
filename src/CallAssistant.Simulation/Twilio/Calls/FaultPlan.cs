namespace CallAssistant.Simulation;

/// <summary>The faults that are still to happen, in order. Safe for concurrent use.</summary>
internal sealed class FaultPlan
{
    private readonly Dictionary<FakeTwilioOperation, Queue<FakeTwilioFault>> _requests = [];
    private readonly Queue<FakeTwilioCallFaults> _calls = new();
    private readonly Lock _gate = new();

    public void Add(FakeTwilioOperation operation, FakeTwilioFault fault, int times)
    {
        lock (_gate)
        {
            if (!_requests.TryGetValue(operation, out var queue))
            {
                _requests[operation] = queue = new Queue<FakeTwilioFault>();
            }

            for (var i = 0; i < times; i++)
            {
                queue.Enqueue(fault);
            }
        }
    }

    public void Add(FakeTwilioCallFaults faults, int calls)
    {
        lock (_gate)
        {
            for (var i = 0; i < calls; i++)
            {
                _calls.Enqueue(faults);
            }
        }
    }

    public FakeTwilioFault? Take(FakeTwilioOperation operation)
    {
        lock (_gate)
        {
            return _requests.TryGetValue(operation, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
        }
    }

    public FakeTwilioCallFaults TakeCallFaults()
    {
        lock (_gate)
        {
            return _calls.TryDequeue(out var faults) ? faults : new FakeTwilioCallFaults();
        }
    }
}
