namespace CallAssistant.Core.Tests.Engine;

/// <summary>The same identifiers and the same chance for the same seed.</summary>
internal sealed class SeededCallIds(int seed) : ICallIds
{
    private readonly Random _random = new(seed);

    public Guid NewId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    public double NextDouble() => _random.NextDouble();
}
