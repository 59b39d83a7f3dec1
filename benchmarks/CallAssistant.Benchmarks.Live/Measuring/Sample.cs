using System.Diagnostics;

namespace CallAssistant.Benchmarks.Live;

/// <summary>Durations that were measured. Safe for concurrent use.</summary>
internal sealed class Sample
{
    private readonly List<double> _milliseconds = [];
    private readonly Lock _gate = new();

    public int Count => _milliseconds.Count;

    /// <summary>Adds the time between two timestamps of <see cref="Stopwatch"/>.</summary>
    public void Add(long from, long to) => Add(Stopwatch.GetElapsedTime(from, to).TotalMilliseconds);

    public void Add(double milliseconds)
    {
        lock (_gate)
        {
            _milliseconds.Add(milliseconds);
        }
    }

    /// <summary>The values at these quantiles, 0 to 1; not-a-number when there are none.</summary>
    public IReadOnlyList<double> At(params IReadOnlyList<double> quantiles)
    {
        lock (_gate)
        {
            _milliseconds.Sort();
            return [.. quantiles.Select(quantile => _milliseconds.Count == 0 ? double.NaN : _milliseconds[(int)Math.Min(_milliseconds.Count * quantile, _milliseconds.Count - 1)])];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _milliseconds.Clear();
        }
    }
}
