namespace CallAssistant.Benchmarks.Store;

internal sealed class BenchmarkIds(int seed) : ICallIds
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    public Guid NewId()
    {
        var bytes = new byte[16];
        lock (_lock)
        {
            _random.NextBytes(bytes);
        }

        return new Guid(bytes);
    }

    public double NextDouble()
    {
        lock (_lock)
        {
            return _random.NextDouble();
        }
    }
}
