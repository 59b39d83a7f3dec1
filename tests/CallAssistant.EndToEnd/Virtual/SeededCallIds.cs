using System.Buffers.Binary;

namespace CallAssistant.EndToEnd.Virtual;

/// <summary>Identifiers and chance from a seed: the same program gets the same ones.</summary>
internal sealed class SeededCallIds(int seed) : ICallIds
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private long _last;

    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_gate)
        {
            // In rising order, as the default's are; never the same twice.
            BinaryPrimitives.WriteInt64BigEndian(bytes, (++_last << 16) | 0x7000);
            _random.NextBytes(bytes[8..]);
        }

        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    public double NextDouble()
    {
        lock (_gate)
        {
            return _random.NextDouble();
        }
    }
}
