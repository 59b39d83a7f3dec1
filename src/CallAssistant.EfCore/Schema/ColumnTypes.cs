using System.Text.Encodings.Web;
using System.Text.Json;

namespace CallAssistant.EfCore;

/// <summary>The JSON forms that columns have. Text stays readable and searchable in the database: only what JSON itself needs is escaped.</summary>
internal static class ColumnTypes
{
    public static StoreJson Json { get; } = new(new JsonSerializerOptions(StoreJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
