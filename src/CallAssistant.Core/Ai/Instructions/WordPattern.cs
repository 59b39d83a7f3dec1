using System.Collections.Frozen;

namespace CallAssistant.Ai.Instructions;

/// <summary>A sequence of words to look for: <c>book|reserve .. table</c>.</summary>
/// <remarks>
/// <c>a|b</c> is either word, <c>a?</c> may be left out, <c>an</c> is also "a", <c>..</c> skips up to six words of the same sentence. The work at each word is bounded, so a
/// search is linear.
/// </remarks>
internal sealed class WordPattern
{
    private const int LongestGap = 6;
    private readonly Element[] _elements;

    private WordPattern(Element[] elements) => _elements = elements;

    /// <summary>Makes a pattern.</summary>
    public static WordPattern Parse(string pattern) =>
        new([.. pattern.Split(' ').Select(e => e == ".."
            ? new Element(null, IsOptional: false)
            : new Element(e.Split('|').SelectMany(Spellings).ToFrozenSet(StringComparer.Ordinal), e.EndsWith('?')))]);

    /// <summary>Makes several patterns.</summary>
    public static WordPattern[] ParseAll(params ReadOnlySpan<string> patterns)
    {
        var parsed = new WordPattern[patterns.Length];
        for (var i = 0; i < patterns.Length; i++)
        {
            parsed[i] = Parse(patterns[i]);
        }

        return parsed;
    }

    /// <summary>Finds the first place from a word on; false when there is none.</summary>
    public bool TryFind(ReadOnlySpan<Word> words, int from, out int start, out int end)
    {
        for (start = from; start < words.Length; start++)
        {
            if (TryMatch(words, start, out end))
            {
                return true;
            }
        }

        end = -1;
        return false;
    }

    /// <summary>True when the pattern occurs.</summary>
    public bool IsIn(ReadOnlySpan<Word> words) => TryFind(words, 0, out _, out _);

    /// <summary>True when the pattern starts at a word; <paramref name="end"/> is the index after its last word.</summary>
    public bool TryMatch(ReadOnlySpan<Word> words, int start, out int end) => TryMatch(words, start, start, 0, out end);

    /// <summary>The first place where one of the patterns occurs, the earlier the better; false when there is none.</summary>
    public static bool TryFindAny(WordPattern[] patterns, ReadOnlySpan<Word> words, out int start, out int end)
    {
        for (start = 0; start < words.Length; start++)
        {
            foreach (var pattern in patterns)
            {
                if (pattern.TryMatch(words, start, out end))
                {
                    return true;
                }
            }
        }

        end = -1;
        return false;
    }

    private static string[] Spellings(string word) => word.TrimEnd('?') is var bare && bare == "an" ? ["a", "an"] : [bare];

    private bool TryMatch(ReadOnlySpan<Word> words, int start, int at, int element, out int end)
    {
        end = at;
        if (element == _elements.Length)
        {
            return true;
        }

        var (alternatives, isOptional) = _elements[element];
        if (alternatives is null)
        {
            for (var skipped = 0; skipped <= LongestGap && at + skipped < words.Length; skipped++)
            {
                if (skipped > 0 && words[at + skipped - 1].Break == '.' && at + skipped - 1 > start)
                {
                    return false;
                }

                if (TryMatch(words, start, at + skipped, element + 1, out end))
                {
                    return true;
                }
            }

            return false;
        }

        if (at < words.Length && alternatives.Contains(words[at].Lower) && (at == start || words[at].Break != '.')
            && TryMatch(words, start, at + 1, element + 1, out end))
        {
            return true;
        }

        return isOptional && TryMatch(words, start, at, element + 1, out end);
    }

    private readonly record struct Element(FrozenSet<string>? Alternatives, bool IsOptional);
}
