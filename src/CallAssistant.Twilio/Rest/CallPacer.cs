namespace CallAssistant.Twilio;

/// <summary>Begins no more calls in a second than the account may: the next one waits for its moment.</summary>
/// <remarks>Safe for concurrent use. A moment that is given up stays unused.</remarks>
internal sealed class CallPacer(double callsPerSecond, TimeProvider time)
{
    private readonly TimeSpan _gap = TimeSpan.FromSeconds(1 / callsPerSecond);
    private readonly Lock _gate = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var own = _next > now ? _next : now;
            _next = own + _gap;
            wait = own - now;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }
}
