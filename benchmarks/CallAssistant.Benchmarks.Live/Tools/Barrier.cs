namespace CallAssistant.Benchmarks.Live;

/// <summary>Where calls wait until all are live and the measuring begins.</summary>
/// <param name="count">How many calls.</param>
internal sealed class Barrier(int count)
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing = count;

    /// <summary>Ends when all calls are live or have failed.</summary>
    public Task AllArrived => _all.Task;

    public Task ArriveAndWaitAsync()
    {
        Arrive();
        return _open.Task;
    }

    /// <summary>A call that failed is not waited for.</summary>
    public void Arrive()
    {
        if (Interlocked.Decrement(ref _missing) == 0)
        {
            _all.SetResult();
        }
    }

    public void Open() => _open.SetResult();
}
