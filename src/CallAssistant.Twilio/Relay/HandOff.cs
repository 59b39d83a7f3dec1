using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAssistant.Twilio;

/// <summary>What we tell ourselves when we end a session: Twilio carries it from the socket to the request for what follows, which may reach another process. Nothing private belongs in it.</summary>
/// <param name="Reason">Why, in snake_case; null in data that is not ours.</param>
internal sealed record HandOff(string? Reason)
{
    /// <summary>The assistant hangs up.</summary>
    public static readonly HandOff HangUp = new("hang_up");

    /// <summary>Reads what came back; null for what we never sent.</summary>
    public static HandOff? Read(string? data)
    {
        try
        {
            return data is null ? null : JsonSerializer.Deserialize(data, HandOffJson.Default.HandOff) is { Reason: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => JsonSerializer.Serialize(this, HandOffJson.Default.HandOff);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HandOff))]
internal sealed partial class HandOffJson : JsonSerializerContext;
