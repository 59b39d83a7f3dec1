namespace CallAssistant.Simulation;

/// <summary>Requests in the order in which they were answered. Safe for concurrent use.</summary>
internal sealed class RequestLog
{
    private readonly List<FakeTwilioRequest> _requests = [];
    private readonly Lock _gate = new();

    public IReadOnlyList<FakeTwilioRequest> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public void Add(FakeTwilioRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
        }
    }
}
