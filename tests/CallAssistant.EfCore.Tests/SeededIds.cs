namespace CallAssistant.EfCore.Tests;

/// <summary>Identifiers and jitter from a seed.</summary>
internal sealed class SeededIds(int seed) : ICallIds
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    /// <summary>How often a waiting time was drawn.</summary>
    public int JitterCount { get; private set; }

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
            JitterCount++;
            return _random.NextDouble();
        }
    }
}
