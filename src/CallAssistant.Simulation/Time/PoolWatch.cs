namespace CallAssistant.Simulation;

/// <summary>
/// Lets the thread pool finish before time jumps. Some waits of the base library (<c>Task.WhenAny</c> over a channel's wait, <c>WaitAsync</c>) hop over the pool on
/// their way back; a jump in the middle of the hop would reorder the program.
/// </summary>
internal static class PoolWatch
{
    private const int MostMilliseconds = 20;

    /// <summary>True when something became ready meanwhile.</summary>
    public static bool LetPoolFinish(VirtualContext context)
    {
        var pending = ThreadPool.PendingWorkItemCount;
        if (pending == 0)
        {
            return context.HasReady;
        }

        // Exact where this program alone uses the pool; with others on it, the best that can be known, for a bounded time.
        var goal = ThreadPool.CompletedWorkItemCount + pending;
        var start = Environment.TickCount64;
        var spin = new SpinWait();
        while (ThreadPool.CompletedWorkItemCount < goal && Environment.TickCount64 - start < MostMilliseconds && !context.HasReady)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }

        return context.HasReady;
    }
}
