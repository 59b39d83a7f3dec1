using System.Text.Json;

namespace CallAssistant.Simulation;

/// <summary>A frame from the app.</summary>
internal abstract record RelayCommand
{
    private RelayCommand()
    {
    }

    /// <summary>Words to say. Each frame may say what cuts them; null leaves it to the session.</summary>
    internal sealed record Text(string Token, bool IsLast, string? Interruptible) : RelayCommand;

    /// <summary>Keys to press, after the words before.</summary>
    internal sealed record SendDigits(string Digits) : RelayCommand;

    /// <summary>Sound to play; there is no sound here.</summary>
    internal sealed record Play : RelayCommand;

    /// <summary>Another language.</summary>
    internal sealed record Language(string? Transcription) : RelayCommand;

    /// <summary>The end of the session.</summary>
    internal sealed record End(string? HandoffData) : RelayCommand;

    /// <summary>Reads a frame; null when it is malformed.</summary>
    public static RelayCommand? Read(string frame)
    {
        try
        {
            using var document = JsonDocument.Parse(frame);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static RelayCommand? Read(JsonElement frame) => frame.GetProperty("type").GetString() switch
    {
        "text" when frame.GetProperty("token").GetString() is { } token => new Text(token, IsTrue(frame, "last"), Choice(frame, "interruptible")),
        "sendDigits" when frame.GetProperty("digits").GetString() is { Length: > 0 } digits && digits.All(key => key is (>= '0' and <= '9') or 'w' or '#' or '*') => new SendDigits(digits),
        "play" when frame.GetProperty("source").GetString() is not null => new Play(),
        "language" => new Language(Choice(frame, "transcriptionLanguage")),
        "end" => new End(Choice(frame, "handoffData")),
        _ => null,
    };

    private static bool IsTrue(JsonElement frame, string name) => frame.TryGetProperty(name, out var value) && value.GetBoolean();

    private static string? Choice(JsonElement frame, string name) => !frame.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.True => "any",
        JsonValueKind.False => "none",
        _ => value.GetString(),
    };
}
