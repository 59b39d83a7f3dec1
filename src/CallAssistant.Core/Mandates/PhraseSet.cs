using System.Collections.Frozen;

namespace CallAssistant.Mandates;

/// <summary>Phrases that are looked for in the words of a text. A bar separates words that may stand for one another; a star stands for up to three words of any kind.</summary>
internal sealed class PhraseSet
{
    private const int LongestGap = 3;
    private readonly FrozenDictionary<string, string[][][]> _byFirstWord;
    private readonly string[][][] _anywhere;

    /// <summary>Reads the phrases, for example <c>"press|push * for"</c>. Words in opened form ("do not", never "don't").</summary>
    /// <remarks>Kept by their first words: every turn of a call is looked through for hundreds of phrases, and hardly any of them begins at a given word.</remarks>
    public PhraseSet(params string[] phrases)
    {
        var all = phrases.Select(phrase => phrase.Split(' ').Select(word => word.Split('|')).ToArray()).ToList();
        _anywhere = [.. all.Where(phrase => phrase[0] is ["*"])];
        _byFirstWord = all.Except(_anywhere).SelectMany(phrase => phrase[0].Select(word => (Word: word, Phrase: phrase)))
            .GroupBy(start => start.Word, start => start.Phrase, StringComparer.Ordinal)
            .ToFrozenDictionary(starts => starts.Key, starts => starts.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>True when one of the phrases occurs.</summary>
    public bool IsIn(WordText text) => Find(text) >= 0;

    /// <summary>Index of the first word of the first occurrence; -1 when there is none.</summary>
    public int Find(WordText text)
    {
        for (var at = 0; at < text.Words.Count; at++)
        {
            if (BeginsAt(text.Words, at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>True when the text begins with one of the phrases.</summary>
    public bool Begins(WordText text) => BeginsAt(text.Words, 0);

    private bool BeginsAt(IReadOnlyList<string> words, int at)
    {
        if (at < words.Count && _byFirstWord.TryGetValue(words[at], out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (Matches(words, at + 1, phrase, 1))
                {
                    return true;
                }
            }
        }

        foreach (var phrase in _anywhere)
        {
            if (Matches(words, at, phrase, 0))
            {
                return true;
            }
        }

        return false;
    }

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
