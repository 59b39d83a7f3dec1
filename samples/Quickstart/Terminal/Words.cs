using System.Text.Json;

namespace CallAssistant.Quickstart.Terminal;

/// <summary>Enum names as people and the API write them.</summary>
internal static class Words
{
    /// <summary><c>no_answer</c> for <c>NoAnswer</c>.</summary>
    public static string Snake<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary><c>no answer</c> for <c>NoAnswer</c>.</summary>
    public static string Plain<T>(T value)
        where T : struct, Enum =>
        Snake(value).Replace('_', ' ');
}
