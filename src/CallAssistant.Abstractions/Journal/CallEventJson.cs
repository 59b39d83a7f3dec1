using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAssistant;

/// <summary>The stored form of a journal event: one line of JSON in snake_case, the same bytes for the same event.</summary>
/// <remarks>Safe for concurrent use. Stores write this text, so that every store holds the same bytes and hash chains can be checked anywhere.</remarks>
public static class CallEventJson
{
    /// <summary>Writes an event.</summary>
    /// <param name="callEvent">The event.</param>
    public static string Serialize(CallEvent callEvent) => JsonSerializer.Serialize(callEvent, CallEventJsonContext.Readable.CallEvent);

    /// <summary>Reads an event.</summary>
    /// <param name="json">Text that <see cref="Serialize"/> wrote.</param>
    /// <exception cref="JsonException">The text is no event.</exception>
    public static CallEvent Deserialize(string json) =>
        JsonSerializer.Deserialize(json, CallEventJsonContext.Default.CallEvent) ?? throw new JsonException("The text holds no event.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SnakeCaseEnumConverter)],
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(CallEvent))]
internal sealed partial class CallEventJsonContext : JsonSerializerContext
{
    /// <summary>Writes words as they were said. The text is stored, never put into a page.</summary>
    public static CallEventJsonContext Readable => Holder.Instance;

    /// <summary>Made at first use, when <c>Default</c> is there.</summary>
    private static class Holder
    {
        public static readonly CallEventJsonContext Instance = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

internal sealed class SnakeCaseEnumConverter() : JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
