using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CallAssistant.EfCore;

/// <summary>Stores a text without the two things that PostgreSQL refuses: NUL, and half a surrogate pair, which is no character. Each becomes U+FFFD.</summary>
internal sealed class StoredText() : ValueConverter<string, string>(value => Clean(value), value => value)
{
    private const char Replacement = '\uFFFD';

    public static string Clean(string text) => text.Contains('\0', StringComparison.Ordinal) || HasHalfPair(text) ? Replace(text) : text;

    private static bool HasHalfPair(string text)
    {
        for (var index = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); index >= 0 && index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
            {
                return true;
            }

            index++;
        }

        return false;
    }

    private static string Replace(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value == 0 ? Replacement.ToString() : rune.ToString());
        }

        return clean.ToString();
    }
}
