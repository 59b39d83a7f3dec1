using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAssistant.Twilio;

/// <summary>A frame that Twilio sends on the socket of a call. Which members are there goes by <see cref="Type"/>; unknown types and members are ignored.</summary>
internal sealed record RelayFrame
{
    public const string Setup = "setup", Prompt = "prompt", Dtmf = "dtmf", Interrupt = "interrupt", Error = "error", Info = "info";

    public string? Type { get; init; }

    /// <summary><c>setup</c>: the relay session, <c>VX…</c>.</summary>
    public string? SessionId { get; init; }

    /// <summary><c>setup</c>: the call.</summary>
    public string? CallSid { get; init; }

    /// <summary><c>setup</c>: the parameters of our TwiML.</summary>
    public IReadOnlyDictionary<string, string>? CustomParameters { get; init; }

    /// <summary><c>prompt</c>: what the callee says. Untrusted, and rewritten until <see cref="Last"/>.</summary>
    public string? VoicePrompt { get; init; }

    /// <summary><c>prompt</c>: the language, a primary tag or more.</summary>
    public string? Lang { get; init; }

    /// <summary><c>prompt</c>: true when the words are final.</summary>
    public bool Last { get; init; }

    /// <summary><c>dtmf</c>: one key.</summary>
    public string? Digit { get; init; }

    /// <summary><c>interrupt</c>: what was heard of the fragment that was being spoken, not of the whole reply.</summary>
    public string? UtteranceUntilInterrupt { get; init; }

    /// <summary><c>info</c>: <c>agentSpeaking</c>, <c>clientSpeaking</c> or <c>tokensPlayed</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>info</c>: <c>on</c>, <c>off</c>, or the words that were played.</summary>
    public string? Value { get; init; }

    /// <summary>Reads a frame; null for what is none.</summary>
    public static RelayFrame? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, RelayJson.Default.RelayFrame) is { Type: not null } frame ? frame : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RelayFrame))]
internal sealed partial class RelayJson : JsonSerializerContext;
