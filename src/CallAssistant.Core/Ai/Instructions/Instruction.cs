using CallAssistant.Language;

namespace CallAssistant.Ai.Instructions;

/// <summary>An instruction with its words and the values that the normaliser found in it.</summary>
internal sealed class Instruction
{
    private readonly int[] _mentionOfWord;

    private Instruction(string text, Word[] words, IReadOnlyList<Mention> mentions)
    {
        Text = text;
        Words = words;
        Mentions = mentions;
        _mentionOfWord = new int[words.Length];
        Array.Fill(_mentionOfWord, -1);
        for (int m = 0, w = 0; m < mentions.Count; m++)
        {
            while (w < words.Length && words[w].End <= mentions[m].Start)
            {
                w++;
            }

            for (; w < words.Length && words[w].Start < mentions[m].End; w++)
            {
                _mentionOfWord[w] = m;
            }
        }

        IsOneCase = !HasBothCases(words);
    }

    /// <summary>The text without control characters and broken surrogates; as long as the original.</summary>
    public string Text { get; }

    /// <summary>The words in order.</summary>
    public Word[] Words { get; }

    /// <summary>The values in order.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>True when capitals tell nothing: the text is all small or all capital letters.</summary>
    public bool IsOneCase { get; }

    /// <summary>Reads a text.</summary>
    public static Instruction Read(string text, TextContext context)
    {
        var clean = Clean(text);
        var words = Word.Split(clean);
        if (words.Length > 2 && Array.TrueForAll(words, w => w.IsCapital || !char.IsLetter(w.Lower[0])) && !clean.Any(char.IsLower))
        {
            // Nobody shouts on the line.
            clean = string.Create(clean.Length, clean, static (to, from) => from.AsSpan().ToLowerInvariant(to));
            words = Word.Split(clean);
        }

        return new Instruction(clean, words, Normaliser.FindUnlimited(clean, context));
    }

    /// <summary>The mention that a word belongs to; null for none.</summary>
    public Mention? MentionAt(int word) => _mentionOfWord[word] is var m and >= 0 ? Mentions[m] : null;

    /// <summary>Index of the first word that starts at or after a character.</summary>
    public int WordFrom(int character)
    {
        var low = 0;
        var high = Words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].Start < character)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The original text of the words from <paramref name="first"/> up to, without, <paramref name="end"/>.</summary>
    public string Slice(int first, int end) => end <= first ? "" : Text[Words[first].Start..Words[end - 1].End];

    /// <summary>Index after the last word of the sentence that a word stands in.</summary>
    public int SentenceEnd(int word)
    {
        var i = word + 1;
        while (i < Words.Length && Words[i].Break != '.')
        {
            i++;
        }

        return Math.Min(i, Words.Length);
    }

    /// <summary>The text without control characters and broken surrogates; as long as the original.</summary>
    public static string Clean(string text)
    {
        char[]? copy = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || (char.IsControl(c) && c != '\n'))
            {
                copy ??= text.ToCharArray();
                copy[i] = char.IsSurrogate(c) ? '\uFFFD' : ' ';
            }
        }

        return copy is null ? text : new string(copy);
    }

    private static bool HasBothCases(Word[] words)
    {
        var small = false;
        var capital = false;
        foreach (var word in words)
        {
            if (word.Lower.Length > 1 && char.IsLetter(word.Lower[0]))
            {
                small |= !word.IsCapital;
                capital |= word.IsCapital;
            }
        }

        return small && capital;
    }
}
