using CallAssistant.Mandates.Secrecy;

namespace CallAssistant.Mandates;

/// <summary>
/// Words that may leave before the gate has seen the end of their sentence. All that the gate forbids needs at least one word that is not among them, and at that word the sentence waits until it is whole and
/// was checked: so nothing forbidden can be complete in what was heard, wherever a sentence is cut. Built once a call; safe for concurrent use.
/// </summary>
internal sealed class OpeningWords
{
    /// <summary>The words, before any are taken out for a user.</summary>
    internal static readonly string[] Common =
    [
        "a", "about", "actually", "after", "also", "am", "an", "and", "another", "any", "are", "because", "been", "before", "being", "both", "but", "by", "can", "could", "currently", "does", "for", "from", "hello", "her",
        "hi", "him", "his", "how", "i", "i'd", "i'm", "if", "in", "into", "is", "just", "may", "maybe", "might", "much", "my", "of", "on", "or", "other", "our", "perhaps", "really", "she", "should", "so", "some",
        "someone", "something", "sorry", "thank", "thanks", "the", "their", "them", "there", "they", "to", "unfortunately", "was", "we", "we'd", "we're", "well", "were", "what", "what's", "when", "where",
        "whether", "while", "who", "why", "with", "would", "you", "you'd", "you're", "your",
    ];

    /// <summary>The longest opening, in UTF-16 code units: nobody waits for more, and a sentence without end is not spoken on and on.</summary>
    private const int Longest = 60;

    /// <summary>Words that an ending may turn into their opposite ("can't"): they leave when what follows them is there.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Turnable =
        new HashSet<string>(["are", "can", "could", "does", "is", "might", "should", "was", "were", "would"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>Takes out what could be a part of a private value or of the user's name.</summary>
    /// <param name="values">The private values of the user.</param>
    /// <param name="principalName">The name that the disclosure gives.</param>
    public OpeningWords(PrivateValues values, string principalName)
    {
        var name = new WordText(principalName).Words;
        _words = Common.Where(word => !name.Contains(word, StringComparer.Ordinal) && !values.MayBeginOrEndWith(word)).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How much of the text may leave, in UTF-16 code units: up to the end of its last word before the first one that has to wait.</summary>
    /// <param name="text">The beginning of a sentence; its last word may be incomplete.</param>
    public int LengthIn(ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or ',')
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '\''))
            {
                end++;
            }

            if (end > Longest || !_words.Contains(text[at..end]) || (end == text.Length && Turnable.Contains(text[at..end])))
            {
                break;
            }

            at = length = end;
        }

        return length;
    }
}
