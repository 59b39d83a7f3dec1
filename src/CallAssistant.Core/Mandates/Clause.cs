namespace CallAssistant.Mandates;

/// <summary>A piece of a text that says one thing: a sentence, or a part of it up to "but" or to a comma before a new subject.</summary>
/// <param name="Start">Index of the first character in the text.</param>
/// <param name="Text">The characters, with the sentence's mark.</param>
internal sealed record Clause(int Start, string Text)
{
    private static readonly string[] Openers =
    [
        "i ", "i'", "we ", "we'", "you ", "you'", "it ", "it'", "there", "how about", "what about", "then ", "the next", "the earliest", "that ", "so ", "would ", "could ", "can ", "sorry", "actually", "no,", "yes,", "please", "but ", "however", "though ", "and i ", "and we ",
    ];

    private static readonly string[] Abbreviations = ["dr", "mr", "mrs", "ms", "st", "no", "ave", "a.m", "p.m"];

    private WordText? _words;

    /// <summary>Index after the last character.</summary>
    public int End => Start + Text.Length;

    /// <summary>The words.</summary>
    public WordText Words => _words ??= new WordText(Text);

    /// <summary>True when it ends with a question mark.</summary>
    public bool IsQuestion => Text.TrimEnd().EndsWith('?');

    /// <summary>True when the place in the text lies inside.</summary>
    public bool Holds(int position) => position >= Start && position < End;

    /// <summary>Splits into whole sentences.</summary>
    public static IReadOnlyList<Clause> Sentences(string text) => Split(text, EndsSentence);

    /// <summary>Splits into clauses.</summary>
    public static IReadOnlyList<Clause> All(string text) => Split(text, (t, i) => EndsSentence(t, i) || EndsClause(t, i));

    private static List<Clause> Split(string text, Func<string, int, bool> ends)
    {
        var clauses = new List<Clause>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (ends(text, i))
            {
                Add(clauses, text, start, i + 1);
                start = i + 1;
            }
        }

        Add(clauses, text, start, text.Length);
        return clauses;
    }

    private static void Add(List<Clause> clauses, string text, int start, int end)
    {
        if (end > start && !string.IsNullOrWhiteSpace(text[start..end]))
        {
            clauses.Add(new Clause(start, text[start..end]));
        }
    }

    private static bool EndsSentence(string text, int i)
    {
        if (text[i] is not ('.' or '!' or '?' or ';' or '\n') || (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1])))
        {
            return false;
        }

        if (text[i] != '.')
        {
            return true;
        }

        var start = i;
        while (start > 0 && i - start < 5 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var word = text[start..i].ToLowerInvariant();
        if (!Abbreviations.Contains(word, StringComparer.Ordinal))
        {
            return true;
        }

        // "10 a.m. The next …" ends a sentence, "Dr. Patel" and "10 a.m. on Friday" do not.
        return word is "a.m" or "p.m" && i + 2 < text.Length && char.IsUpper(text[i + 2]);
    }

    private static bool EndsClause(string text, int i)
    {
        var rest = text.AsSpan(i + 1);
        if (text[i] is ',' or '—' or '–')
        {
            rest = rest.TrimStart();
            foreach (var opener in Openers)
            {
                if (rest.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        return text[i] == ' ' && (rest.StartsWith("but ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("however ", StringComparison.OrdinalIgnoreCase));
    }
}
