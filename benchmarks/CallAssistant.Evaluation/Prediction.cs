using System.Text.Encodings.Web;
using System.Text.Json;

namespace CallAssistant.Evaluation;

/// <summary>A value that was found, and the words that it stands on.</summary>
internal sealed record Prediction(string Type, string Value, string RawFragment)
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of a record in a file of predictions.</summary>
    public static string Line(string id, IReadOnlyList<Prediction> extracted) => JsonSerializer.Serialize(new { Id = id, Extracted = extracted }, Snake);
}
