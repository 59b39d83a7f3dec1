namespace CallAssistant.Simulation;

/// <summary>
/// Lets the thread pool finish before time jumps. Some waits of the base library (<c>Task.WhenAny</c> over a channel's wait, <c>ReadAllAsync</c>) hop over the pool on
/// their way back; a jump in the middle of the hop would reorder the program.
/// </summary>
internal sealed class PoolWatch(VirtualContext context) : IThreadPoolWorkItem
{
    private const int MostMilliseconds = 100;
    private const int Patience = 500;
    private long _patience = Patience;
    private long _postsSeen;
    private int _flushed;

    void IThreadPoolWorkItem.Execute() => Volatile.Write(ref _flushed, 1);

    /// <summary>True when something became ready meanwhile.</summary>
    /// <remarks>Waiting in vain uses up the patience, a hop that arrives renews it: a program that does not hop is not held up by others on the pool.</remarks>
    public bool LetPoolFinish()
    {
        if (context.ForeignPosts != _postsSeen)
        {
            (_postsSeen, _patience) = (context.ForeignPosts, Patience);
        }

        if (_patience <= 0)
        {
            return context.HasReady;
        }

        var pending = ThreadPool.PendingWorkItemCount;
        if (pending > 0)
        {
            // Exact where this program alone uses the pool; with others on it, the best that can be known, for a bounded time.
            var goal = ThreadPool.CompletedWorkItemCount + pending;
            Spin(() => ThreadPool.CompletedWorkItemCount >= goal);
        }

        if ((pending > 0 || _postsSeen > 0) && !context.HasReady)
        {
            // A program that hopped once may be in the middle of a hop now: what was queued before this item has run when the item has.
            Volatile.Write(ref _flushed, 0);
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            Spin(() => Volatile.Read(ref _flushed) == 1);
        }

        return context.HasReady;
    }

    private void Spin(Func<bool> done)
    {
        var start = Environment.TickCount64;
        var spin = new SpinWait();
        while (!done() && !context.HasReady && Environment.TickCount64 - start < MostMilliseconds)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }

        if (!context.HasReady)
        {
            _patience -= Environment.TickCount64 - start;
        }
    }
}
