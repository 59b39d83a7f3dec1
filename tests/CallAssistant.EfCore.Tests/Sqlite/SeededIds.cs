namespace CallAssistant.EfCore.Tests.Sqlite;

/// <summary>Identifiers and jitter from a seed.</summary>
internal sealed class SeededIds(int seed) : ICallIds
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
