using System.Collections.Concurrent;

namespace CallAssistant.Benchmarks.Live;

/// <summary>Everything that did not go as it should. Safe for concurrent use.</summary>
internal sealed class Faults
{
    private const int MostPrinted = 20;
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public int Count => _counts.Values.Sum();

    public void Add(string fault) => _counts.AddOrUpdate(fault, 1, (_, count) => count + 1);

    public void Print()
    {
        Console.WriteLine($"Errors: {Count}");
        foreach (var (fault, count) in _counts.OrderByDescending(fault => fault.Value).Take(MostPrinted))
        {
            Console.WriteLine($"  {count} × {fault}");
        }
    }
}
