using System.Text.Json;

namespace CallAssistant.AspNetCore;

/// <summary>The words of an enum as they stand in JSON and in queries: lower case, snake_case, nothing else.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> _byWord =
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);

    public static string Allowed { get; } = string.Join(", ", _byWord.Keys);

    public static bool TryParse(string? word, out T value)
    {
        value = default;
        return word is not null && _byWord.TryGetValue(word, out value);
    }
}
