using System.Globalization;

namespace CallAssistant.Benchmarks.Store;

/// <summary>How long each of many operations took.</summary>
internal sealed class Figures
{
    private readonly List<TimeSpan> _latencies;
    private readonly TimeSpan _elapsed;
    private readonly TimeSpan _processor;

    /// <param name="latencies">Of each operation, in any order.</param>
    /// <param name="elapsed">From the first to the last.</param>
    /// <param name="processor">What this process alone took of the processors meanwhile: it hardly varies with the load of the machine.</param>
    public Figures(IEnumerable<TimeSpan> latencies, TimeSpan elapsed, TimeSpan processor)
    {
        _latencies = [.. latencies.Order()];
        _elapsed = elapsed;
        _processor = processor;
    }

    public static void PrintHeader(string operation)
    {
        Console.WriteLine(Row(operation, "n", "p50 ms", "p99 ms", "max ms", "CPU ms", "a second"));
        Console.WriteLine("|---|---|---|---|---|---|---|");
    }

    public void Print(string operation) => Console.WriteLine(Row(
        operation,
        _latencies.Count.ToString("n0", CultureInfo.InvariantCulture),
        Milliseconds(_latencies[_latencies.Count / 2]),
        Milliseconds(_latencies[_latencies.Count * 99 / 100]),
        Milliseconds(_latencies[^1]),
        Milliseconds(_processor / _latencies.Count),
        (_latencies.Count / _elapsed.TotalSeconds).ToString("n0", CultureInfo.InvariantCulture)));

    private static string Row(params ReadOnlySpan<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Milliseconds(TimeSpan latency) => latency.TotalMilliseconds.ToString("n2", CultureInfo.InvariantCulture);
}
