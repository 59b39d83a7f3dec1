namespace CallAssistant.Simulation;

/// <summary>Cuts text into words; linear, for any text.</summary>
internal static class WordScanner
{
    private const int MostCharacters = 4000;

    public static List<Word> Scan(string text)
    {
        var words = new List<Word>();
        var end = Math.Min(text.Length, MostCharacters);
        var i = 0;
        while (i < end)
        {
            if (!IsInner(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            i = FindEnd(text, start, end);
            var original = text[start..i];
            var money = start > 0 && text[start - 1] == '$';
            i = SkipMeridiemDots(text, end, i, ref original);
            var (sentence, clause) = Punctuation(text, i, end);
            Add(words, original, sentence, clause, money);
        }

        return words;
    }

    private static bool IsInner(char c) => char.IsLetterOrDigit(c);

    private static int FindEnd(string text, int start, int end)
    {
        var i = start;
        while (i < end)
        {
            var joins = text[i] is '\'' or '’' || (text[i] is ':' or '.' or ',' && char.IsDigit(text[i - 1]) && JoinsDigits(text, i, end));
            if (!IsInner(text[i]) && !(joins && i + 1 < end && IsInner(text[i + 1])))
            {
                break;
            }

            i++;
        }

        return i;
    }

    /// <summary>"10:30" and "85.00" are one word, "1,000" too, but not "9, 10".</summary>
    private static bool JoinsDigits(string text, int i, int end) =>
        i + 1 < end && char.IsDigit(text[i + 1]) && (text[i] != ',' || (i + 3 < end && char.IsDigit(text[i + 2]) && char.IsDigit(text[i + 3])));

    /// <summary>"p.m." becomes "pm".</summary>
    private static int SkipMeridiemDots(string text, int end, int i, ref string original)
    {
        if (original is "a" or "p" or "A" or "P" && i + 1 < end && text[i] == '.' && text[i + 1] is 'm' or 'M' && (i + 2 >= end || !IsInner(text[i + 2])))
        {
            original += "m";
            return i + 2 < end && text[i + 2] == '.' && i + 3 < end && !(i + 4 < end && char.IsUpper(text[i + 4])) ? i + 3 : i + 2;
        }

        return i;
    }

    private static (bool Sentence, bool Clause) Punctuation(string text, int i, int end)
    {
        if (i >= end)
        {
            return (true, true);
        }

        return text[i] is '.' or '?' or '!' ? (true, true) : (false, text[i] is ',' or ';' or ':' or '—');
    }

    private static void Add(List<Word> words, string original, bool sentence, bool clause, bool money)
    {
        var text = original.ToLowerInvariant().Replace('’', '\'');
        if (text.EndsWith("'s", StringComparison.Ordinal) && text is not ("it's" or "that's" or "what's" or "name's" or "let's" or "there's" or "here's"))
        {
            text = text[..^2];
            original = original[..^2];
        }

        // "7pm" is two words.
        if (text.Length > 2 && char.IsDigit(text[0]) && (text.EndsWith("am", StringComparison.Ordinal) || text.EndsWith("pm", StringComparison.Ordinal)) && char.IsDigit(text[^3]))
        {
            words.Add(new Word(text[..^2], original[..^2], false, false, money));
            words.Add(new Word(text[^2..], original[^2..], sentence, clause, false));
            return;
        }

        words.Add(new Word(text, original, sentence, clause, money));
    }
}
