using System.Buffers;
using System.Text.Json;

namespace CallAssistant.Export;

/// <summary>
/// A JSON document on its way. What is written is gathered in memory and sent in chunks, because the serializer flushes by itself and a response takes no synchronous writes. What was gathered and
/// not sent is lost on disposal: a document that broke off is never closed.
/// </summary>
internal sealed class ExportDocument : IDisposable
{
    private const int ChunkSize = 32 * 1024;

    private readonly ArrayBufferWriter<byte> _gathered = new(ChunkSize);
    private readonly Stream _destination;

    public ExportDocument(Stream destination)
    {
        _destination = destination;
        Json = new Utf8JsonWriter(_gathered, new JsonWriterOptions { Encoder = ExportJson.Readable.Options.Encoder });
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>Sends what was gathered once it is a chunk.</summary>
    public ValueTask SendAsync(CancellationToken cancellationToken) =>
        _gathered.WrittenCount + Json.BytesPending < ChunkSize ? ValueTask.CompletedTask : SendAllAsync(cancellationToken);

    /// <summary>Sends everything that was gathered.</summary>
    public async ValueTask SendAllAsync(CancellationToken cancellationToken)
    {
        await Json.FlushAsync(cancellationToken);
        await _destination.WriteAsync(_gathered.WrittenMemory, cancellationToken);
        await _destination.FlushAsync(cancellationToken);
        _gathered.ResetWrittenCount();
    }

    public void Dispose() => Json.Dispose();
}
