namespace CallAssistant.Simulation;

/// <summary>Wakes those who wait for a condition, after each change. Safe for concurrent use.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource _next = Make();

    public void Raise() => Interlocked.Exchange(ref _next, Make()).TrySetResult();

    /// <summary>Waits until the condition holds. It is asked at once, and after each change.</summary>
    public async Task WaitUntilAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Taken before the question: a change in between is not missed.
            var next = Volatile.Read(ref _next).Task;
            if (condition())
            {
                return;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    /// <summary>All waits, also later ones, end as cancelled.</summary>
    public void Cancel() => Volatile.Read(ref _next).TrySetCanceled();

    private static TaskCompletionSource Make() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
