using System.Buffers.Binary;

namespace CallAssistant.Simulation;

/// <summary>Identifiers and chance from a seed: the same seed gives the same run, in this process and in any other. For tests; identifiers of two runs with one seed collide.</summary>
/// <remarks>Safe for concurrent use; the order of concurrent callers decides who gets what, so use it on <see cref="VirtualTime"/> where runs have to be equal.</remarks>
/// <param name="seed">Where everything comes from.</param>
public sealed class SeededCallIds(int seed) : ICallIds
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private long _count;

    /// <summary>A number that counts up from 1, with random digits behind it: sorts in the order of creation, as the default's identifiers do.</summary>
    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_gate)
        {
            _random.NextBytes(bytes);
            BinaryPrimitives.WriteInt64BigEndian(bytes, ++_count);
        }

        return new Guid(bytes, bigEndian: true);
    }

    /// <inheritdoc/>
    public double NextDouble()
    {
        lock (_gate)
        {
            return _random.NextDouble();
        }
    }
}
