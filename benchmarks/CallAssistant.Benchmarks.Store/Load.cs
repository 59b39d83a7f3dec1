using System.Diagnostics;

namespace CallAssistant.Benchmarks.Store;

/// <summary>Callers that each do one thing after the other.</summary>
internal static class Load
{
    /// <summary>All callers together do it so many times.</summary>
    public static Task<Figures> TimesAsync(int count, int callers, Func<int, Func<Task>> caller, CancellationToken cancellationToken)
    {
        var left = count;
        return RunAsync(_ => Interlocked.Decrement(ref left) >= 0, callers, caller, cancellationToken);
    }

    /// <summary>Each caller does it for so long.</summary>
    public static Task<Figures> ForAsync(TimeSpan duration, int callers, Func<int, Func<Task>> caller, CancellationToken cancellationToken) =>
        RunAsync(elapsed => elapsed < duration, callers, caller, cancellationToken);

    private static async Task<Figures> RunAsync(Func<TimeSpan, bool> goesOn, int callers, Func<int, Func<Task>> caller, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;

        // SQLite works on the thread that calls it: each caller has one.
        var latencies = await Task.WhenAll(Enumerable.Range(0, callers).Select(number => Task.Run(async () =>
        {
            var act = caller(number);
            var own = new List<TimeSpan>();
            while (goesOn(clock.Elapsed))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var began = Stopwatch.GetTimestamp();
                await act();
                own.Add(Stopwatch.GetElapsedTime(began));
            }

            return own;
        })));
        return new Figures(latencies.SelectMany(own => own), clock.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }
}
