using System.Text.Json.Serialization;

namespace CallAssistant.Twilio;

/// <summary>A frame that we send on the socket of a call. What has no value is left out: then what the TwiML says counts.</summary>
internal sealed record RelayCommand(string Type)
{
    public string? Token { get; init; }

    public bool? Last { get; init; }

    /// <summary><c>text</c>: the language of these words alone.</summary>
    public string? Lang { get; init; }

    /// <summary><c>text</c>, <c>play</c>: what cuts it: <c>none</c>, <c>dtmf</c>, <c>speech</c> or <c>any</c>.</summary>
    public string? Interruptible { get; init; }

    /// <summary><c>text</c>, <c>play</c>: true where the next frame may cut it.</summary>
    public bool? Preemptible { get; init; }

    public Uri? Source { get; init; }

    public int? Loop { get; init; }

    public string? Digits { get; init; }

    public string? TtsLanguage { get; init; }

    public string? TranscriptionLanguage { get; init; }

    public string? HandoffData { get; init; }

    /// <summary>Words to be spoken, after those that were sent before.</summary>
    /// <param name="words">The words; none where only the end is told.</param>
    /// <param name="isLast">False when the same sentence goes on.</param>
    public static RelayCommand Text(string words, bool isLast) => new("text") { Token = words, Last = isLast };

    /// <summary>A sound to be played, after what was sent before.</summary>
    /// <param name="source">Where Twilio gets it.</param>
    /// <param name="loop">How often; 0 for 1,000 times.</param>
    public static RelayCommand Play(Uri source, int loop) => new("play") { Source = source, Loop = loop };

    /// <summary>Keys, after what is being spoken.</summary>
    public static RelayCommand SendDigits(string digits) => new("sendDigits") { Digits = digits };

    /// <summary>From here on in another language.</summary>
    /// <param name="spoken">The language that is spoken.</param>
    /// <param name="heard">The language that is listened for; null to leave it.</param>
    public static RelayCommand Language(string spoken, string? heard) => new("language") { TtsLanguage = spoken, TranscriptionLanguage = heard };

    /// <summary>The end of the session. Twilio gives the data back with its request for what follows.</summary>
    public static RelayCommand End(HandOff data) => new("end") { HandoffData = data.ToString() };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RelayCommand))]
internal sealed partial class RelayCommandJson : JsonSerializerContext;
