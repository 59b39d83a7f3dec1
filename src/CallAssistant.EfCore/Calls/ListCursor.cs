using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CallAssistant.EfCore;

/// <summary>A position in a list: the moment and the identifier of the last item, and how long the list was at its first page; bound to the list, its user and its filter.</summary>
/// <remarks>Opaque, not secret: it only says where to go on in what the user may read anyway. The checksum tells an altered or foreign one.</remarks>
internal readonly record struct ListCursor(DateTimeOffset CreatedAt, Guid Id, long Total)
{
    private const int PositionLength = 32;
    private const int ChecksumLength = 8;

    public string Encode(string scope)
    {
        Span<byte> bytes = stackalloc byte[PositionLength + ChecksumLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, CreatedAt.UtcTicks);
        Id.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes[24..], Total);
        WriteChecksum(bytes[..PositionLength], scope, bytes[PositionLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="InvalidCursorException">The text was not made by <see cref="Encode"/> for this scope.</exception>
    public static ListCursor Decode(string cursor, string scope)
    {
        Span<byte> bytes = stackalloc byte[PositionLength + ChecksumLength];
        if (Base64Url.DecodeFromChars(cursor, bytes, out _, out var written) != OperationStatus.Done || written != bytes.Length)
        {
            throw Invalid();
        }

        Span<byte> checksum = stackalloc byte[ChecksumLength];
        WriteChecksum(bytes[..PositionLength], scope, checksum);
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (!checksum.SequenceEqual(bytes[PositionLength..]) || ticks < 0 || ticks > DateTime.MaxValue.Ticks)
        {
            throw Invalid();
        }

        return new ListCursor(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[8..24], bigEndian: true), BinaryPrimitives.ReadInt64BigEndian(bytes[24..]));
    }

    private static void WriteChecksum(ReadOnlySpan<byte> position, string scope, Span<byte> checksum)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(position);
        hash.AppendData(Encoding.UTF8.GetBytes(scope));
        Span<byte> full = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(full);
        full[..ChecksumLength].CopyTo(checksum);
    }

    private static InvalidCursorException Invalid() => new("The cursor was not made by this list. Start without one, and pass on next_cursor as it came.");
}
