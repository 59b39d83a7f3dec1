using System.Text.Json.Serialization;

namespace CallAssistant.Twilio;

/// <summary>A frame that we send on the socket of a call. What has no value is left out.</summary>
internal sealed record RelayCommand(string Type)
{
    public static readonly RelayCommand End = new("end") { HandoffData = "{}" };

    public string? Token { get; init; }

    public bool? Last { get; init; }

    public string? Digits { get; init; }

    public string? TtsLanguage { get; init; }

    public string? HandoffData { get; init; }

    /// <summary>Words to be spoken, after those that were sent before.</summary>
    /// <param name="words">The words; none where only the end is told.</param>
    /// <param name="isLast">False when the same sentence goes on.</param>
    public static RelayCommand Text(string words, bool isLast) => new("text") { Token = words, Last = isLast };

    /// <summary>Keys, after what is being spoken.</summary>
    public static RelayCommand SendDigits(string digits) => new("sendDigits") { Digits = digits };

    /// <summary>From here on in another language.</summary>
    public static RelayCommand Language(string language) => new("language") { TtsLanguage = language };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RelayCommand))]
internal sealed partial class RelayCommandJson : JsonSerializerContext;
