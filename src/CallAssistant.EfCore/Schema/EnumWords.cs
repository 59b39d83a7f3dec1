using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CallAssistant.EfCore;

/// <summary>Stores an enum as its snake_case word, so that reordering the enum changes no data.</summary>
internal sealed class EnumWords<TEnum>() : ValueConverter<TEnum, string>(value => ToWord(value), word => FromWord(word))
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Words =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, TEnum> Values = Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static IEnumerable<string> All => Enum.GetValues<TEnum>().Select(ToWord);

    public static string ToWord(TEnum value) =>
        Words.TryGetValue(value, out var word) ? word : throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(TEnum).Name} has no such value.");

    private static TEnum FromWord(string word) =>
        Values.TryGetValue(word, out var value) ? value : throw new FormatException($"The database holds the {typeof(TEnum).Name} '{word}', which this version does not know.");
}
