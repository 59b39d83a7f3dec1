using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CallAssistant.AspNetCore;

/// <summary>A successful answer, ready to be sent and to be stored under an idempotency key.</summary>
internal sealed record ApiAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    public static ApiAnswer NoContent { get; } = new(204, default);

    public static ApiAnswer Ok<T>(T body, JsonTypeInfo<T> type) => Of(200, body, type);

    public static ApiAnswer Of<T>(int status, T body, JsonTypeInfo<T> type) => new(status, JsonSerializer.SerializeToUtf8Bytes(body, type));
}
