using System.Collections.Frozen;

namespace CallAssistant.Language;

/// <summary>Lists of lower-case words as they are written down: between blanks and line ends.</summary>
internal static class WordList
{
    public static FrozenSet<string> Of(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
