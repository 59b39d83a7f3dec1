using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CallAssistant.EfCore;

/// <summary>A position in a list: what its last item is sorted by, its identifier, and how long the list was at its first page; bound to the list, its user and its filter.</summary>
/// <remarks>Opaque, not secret: it only says where to go on in what the user may read anyway. The checksum tells an altered or foreign one.</remarks>
internal readonly record struct ListCursor(string Key, Guid Id, ListTotal Total)
{
    private const int ChecksumLength = 8;
    private const int TotalAt = 16;
    private const int KeyAt = 24;

    public string Encode(string scope)
    {
        var bytes = new byte[KeyAt + Encoding.UTF8.GetByteCount(Key) + ChecksumLength];
        Id.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(TotalAt), Total.IsExact ? Total.Count : -Total.Count);
        Encoding.UTF8.GetBytes(Key, bytes.AsSpan(KeyAt));
        Checksum(bytes.AsSpan(..^ChecksumLength), scope).CopyTo(bytes.AsSpan(^ChecksumLength..));
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="InvalidCursorException">The text was not made by <see cref="Encode"/> for this scope.</exception>
    public static ListCursor Decode(string cursor, string scope)
    {
        if (!Base64Url.IsValid(cursor) || Base64Url.DecodeFromChars(cursor) is not { Length: > KeyAt + ChecksumLength } bytes
            || !Checksum(bytes.AsSpan(..^ChecksumLength), scope).SequenceEqual(bytes.AsSpan(^ChecksumLength..)))
        {
            throw Invalid();
        }

        // The checksum is no secret: what it covers may be made up all the same.
        var total = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(TotalAt)) switch
        {
            >= 0 and <= ListTotal.Limit and var count => new ListTotal(count, IsExact: true),
            -ListTotal.Limit => new ListTotal(ListTotal.Limit, IsExact: false),
            _ => throw Invalid(),
        };
        return new ListCursor(Encoding.UTF8.GetString(bytes.AsSpan(KeyAt..^ChecksumLength)), new Guid(bytes.AsSpan(..TotalAt), bigEndian: true), total);
    }

    public static InvalidCursorException Invalid() => new("The cursor was not made by this list. Start without one, and pass on next_cursor as it came.");

    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> position, string scope)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(position);
        hash.AppendData(Encoding.UTF8.GetBytes(scope));
        return hash.GetHashAndReset().AsSpan(..ChecksumLength);
    }
}
