using System.Collections.Frozen;

namespace CallAssistant.Mandates;

/// <summary>Phrases that are looked for in the words of a text. A bar separates words that may stand for one another; a star stands for up to three words of any kind.</summary>
internal sealed class PhraseSet
{
    private const int LongestGap = 3;
    private readonly FrozenDictionary<string, string[][][]> _byFirstWord;
    private readonly string[][][] _anywhere;

    /// <summary>The longest a phrase can be, in words, with its gaps filled.</summary>
    private readonly int _longest;

    /// <summary>Reads the phrases, for example <c>"press|push * for"</c>. Words in opened form ("do not", never "don't").</summary>
    /// <remarks>Kept by their first words: every turn of a call is looked through for hundreds of phrases, and hardly any of them begins at a given word.</remarks>
    public PhraseSet(params string[] phrases)
    {
        var all = phrases.Select(phrase => phrase.Split(' ').Select(word => word.Split('|')).ToArray()).ToList();
        Words = all.SelectMany(phrase => phrase).SelectMany(alternatives => alternatives).Where(word => word != "*").ToFrozenSet(StringComparer.Ordinal);
        _longest = all.Max(phrase => phrase.Length + (phrase.Count(part => part is ["*"]) * (LongestGap - 1)));
        _anywhere = [.. all.Where(phrase => phrase[0] is ["*"])];
        _byFirstWord = all.Except(_anywhere).SelectMany(phrase => phrase[0].Select(word => (Word: word, Phrase: phrase)))
            .GroupBy(start => start.Word, start => start.Phrase, StringComparer.Ordinal)
            .ToFrozenDictionary(starts => starts.Key, starts => starts.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>All words of the phrases.</summary>
    public FrozenSet<string> Words { get; }

    /// <summary>The first of certain words that belong to a phrase which the text breaks off in; -1 when whatever follows completes none with them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="counts">The words that count, by their place.</param>
    public int FindBegun(WordText text, Func<int, bool> counts)
    {
        var words = text.Words;
        var first = -1;
        for (var at = Math.Max(0, words.Count - _longest); at < words.Count; at++)
        {
            if (_byFirstWord.TryGetValue(words[at], out var phrases))
            {
                foreach (var phrase in phrases)
                {
                    var found = BreaksOff(words, at, phrase, 0, -1, counts);
                    first = found >= 0 && (first < 0 || found < first) ? found : first;
                }
            }
        }

        return first;
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

    private static int BreaksOff(IReadOnlyList<string> words, int at, string[][] phrase, int part, int first, Func<int, bool> counts)
    {
        if (at >= words.Count || part == phrase.Length)
        {
            return part == phrase.Length ? -1 : first;
        }

        if (phrase[part] is not ["*"])
        {
            return Array.IndexOf(phrase[part], words[at]) >= 0 ? BreaksOff(words, at + 1, phrase, part + 1, first < 0 && counts(at) ? at : first, counts) : -1;
        }

        for (var skip = 0; skip <= LongestGap; skip++)
        {
            if (BreaksOff(words, Math.Min(at + skip, words.Count), phrase, part + 1, first, counts) is >= 0 and var found)
            {
                return found;
            }
        }

        return -1;
    }
}
