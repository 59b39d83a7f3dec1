using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAssistant.Export;

/// <summary>How records are written into an export: snake_case, words for enums. A property that a record gets later is in it by itself.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(ExportEnumConverter)])]
[JsonSerializable(typeof(AssistantSettings))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(ExportedTask))]
[JsonSerializable(typeof(ExportedSession))]
[JsonSerializable(typeof(TranscriptSegment))]
[JsonSerializable(typeof(ExtractedFact))]
[JsonSerializable(typeof(Notification))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>Writes words as they were said. The document is a file, never put into a page.</summary>
    public static ExportJson Readable => Holder.Instance;

    /// <summary>Made at first use, when <c>Default</c> is there.</summary>
    private static class Holder
    {
        public static readonly ExportJson Instance = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

internal sealed class ExportEnumConverter() : JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
