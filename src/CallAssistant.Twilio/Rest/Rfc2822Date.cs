using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAssistant.Twilio;

/// <summary>Reads a date such as <c>Tue, 31 Aug 2010 20:36:28 +0000</c>; what cannot be read is no date.</summary>
internal sealed class Rfc2822Date : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && DateTimeOffset.TryParseExact(reader.GetString(), "ddd, d MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => throw new NotSupportedException();
}
