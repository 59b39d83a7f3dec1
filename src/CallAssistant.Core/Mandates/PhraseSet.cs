namespace CallAssistant.Mandates;

/// <summary>Phrases that are looked for in the words of a text. A bar separates words that may stand for one another; a star stands for up to three words of any kind.</summary>
internal sealed class PhraseSet
{
    private const int LongestGap = 3;
    private readonly string[][][] _phrases;

    /// <summary>Reads the phrases, for example <c>"press|push * for"</c>. Words in opened form ("do not", never "don't").</summary>
    public PhraseSet(params string[] phrases) =>
        _phrases = [.. phrases.Select(phrase => phrase.Split(' ').Select(word => word.Split('|')).ToArray())];

    /// <summary>True when one of the phrases occurs.</summary>
    public bool IsIn(WordText text) => Find(text) >= 0;

    /// <summary>Index of the first word of the first occurrence; -1 when there is none.</summary>
    public int Find(WordText text)
    {
        for (var at = 0; at < text.Words.Count; at++)
        {
            foreach (var phrase in _phrases)
            {
                if (Matches(text.Words, at, phrase, 0))
                {
                    return at;
                }
            }
        }

        return -1;
    }

    /// <summary>True when the text begins with one of the phrases.</summary>
    public bool Begins(WordText text) => _phrases.Any(phrase => Matches(text.Words, 0, phrase, 0));

    private static bool Matches(IReadOnlyList<string> words, int at, string[][] phrase, int part)
    {
        if (part == phrase.Length)
        {
            return true;
        }

        if (phrase[part] is ["*"])
        {
            for (var skip = 0; skip <= LongestGap && at + skip <= words.Count; skip++)
            {
                if (Matches(words, at + skip, phrase, part + 1))
                {
                    return true;
                }
            }

            return false;
        }

        return at < words.Count && Array.IndexOf(phrase[part], words[at]) >= 0 && Matches(words, at + 1, phrase, part + 1);
    }
}
