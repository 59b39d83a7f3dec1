using System.Buffers;
using System.Text;

namespace CallAssistant.Ai.Models;

/// <summary>Checks of texts that a model wrote. Each gives what is wrong, in words for the model, or null.</summary>
internal static class ModelText
{
    private static readonly SearchValues<char> Placeholders = SearchValues.Create("[]{}<>|_*#`~\\");

    /// <summary>A line of so many characters at most, without control characters and halves of characters.</summary>
    public static string? Line(string name, string? text, int most) =>
        string.IsNullOrWhiteSpace(text) ? $"{name} is empty."
        : text.Length > most ? $"{name} is longer than {most} characters."
        : text.Any(char.IsControl) || !IsWhole(text) ? $"{name} holds a control character or a line break."
        : null;

    /// <summary>So many lines.</summary>
    public static string? Lines(string name, IReadOnlyList<string?>? texts, int fewest, int mostLines, int most) =>
        texts is null || texts.Count < fewest || texts.Count > mostLines ? $"{name} must have from {fewest} to {mostLines} entries."
        : texts.Select(text => Line(name, text, most)).FirstOrDefault(problem => problem is not null);

    /// <summary>A line that can be spoken as it is.</summary>
    public static string? Spoken(string name, string text) =>
        text.AsSpan().IndexOfAny(Placeholders) >= 0 || text.Contains("://", StringComparison.Ordinal) || text.Contains("...", StringComparison.Ordinal) ? $"{name} holds a placeholder or marks that cannot be spoken." : null;

    /// <summary>True when a text holds words one after the other, whatever its case and spaces.</summary>
    public static bool Holds(string text, string words) => Plain(text).Contains(Plain(words), StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(words);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'');

    private static bool IsWhole(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != OperationStatus.Done)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }
}
