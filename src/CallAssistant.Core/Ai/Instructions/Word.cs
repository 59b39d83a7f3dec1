using System.Globalization;

namespace CallAssistant.Ai.Instructions;

/// <summary>A word of an instruction.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Lower">The word in lower case with straight apostrophes.</param>
/// <param name="IsCapital">True when it starts with a capital letter.</param>
/// <param name="Break">The strongest punctuation before it: '.' between sentences, ',' between phrases, '\0' for none.</param>
internal readonly record struct Word(int Start, int End, string Lower, bool IsCapital, char Break)
{
    private static readonly HashSet<string> Abbreviations = ["dr", "mr", "mrs", "ms", "prof", "st", "no", "jr", "sr"];

    /// <summary>Splits text into words in one pass.</summary>
    public static Word[] Split(string text)
    {
        var words = new List<Word>();
        var pause = '\0';
        for (var i = 0; i < text.Length;)
        {
            if (!IsInside(text, i))
            {
                pause = Stronger(pause, text[i], words);
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsInside(text, i))
            {
                i++;
            }

            var lower = text[start..i].ToLowerInvariant().Replace('\u2019', '\'');
            words.Add(new Word(start, i, lower, char.IsUpper(text[start]), pause));
            pause = '\0';
        }

        return [.. words];
    }

    private static bool IsInside(string text, int i)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c) || c == '&' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
        {
            return true;
        }

        var joins = i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
        return joins && (c is '\'' or '\u2019' or '-' or '.' || (c is ':' or ',' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])));
    }

    private static char Stronger(char pause, char c, List<Word> words) => c switch
    {
        '.' when words.Count > 0 && (words[^1].Lower.Length == 1 || Abbreviations.Contains(words[^1].Lower)) => pause,
        '.' or '!' or '?' or ';' or ':' or '\n' => '.',
        ',' or '(' or ')' or '"' or '\u201C' or '\u201D' or '\u2013' or '\u2014' => pause == '.' ? '.' : ',',
        _ => pause,
    };
}
