namespace CallAssistant.Mandates;

/// <summary>A text as plain lower-case words, with contractions opened ("can't" is "can not", "I'm" is "i am"). Linear; never throws.</summary>
internal sealed class WordText
{
    private const int MostWords = 400;

    private static readonly Dictionary<string, string[]> Contractions = new(StringComparer.Ordinal)
    {
        ["cannot"] = ["can", "not"], ["can't"] = ["can", "not"], ["won't"] = ["will", "not"], ["shan't"] = ["shall", "not"],
        ["i'm"] = ["i", "am"], ["let's"] = ["let", "us"], ["gonna"] = ["going", "to"], ["wanna"] = ["want", "to"],
        ["ok"] = ["okay"], ["yeah"] = ["yes"], ["yep"] = ["yes"], ["yup"] = ["yes"], ["nope"] = ["no"],
        ["cancelled"] = ["canceled"], ["a.m"] = ["am"], ["p.m"] = ["pm"],
    };

    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["s"] = "is", ["re"] = "are", ["ll"] = "will", ["ve"] = "have", ["d"] = "would", ["m"] = "am",
    };

    /// <summary>Reads a text. Words past the first 400 are not looked at.</summary>
    public WordText(string text)
    {
        var words = new List<string>();
        var starts = new List<int>();
        for (var i = 0; i < text.Length && words.Count < MostWords;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsJoint(text, i)))
            {
                i++;
            }

            foreach (var word in Open(text[start..i].ToLowerInvariant().Replace('’', '\'')))
            {
                words.Add(word);
                starts.Add(start);
            }
        }

        Words = words;
        Starts = starts;
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>For each word, where it starts in the text.</summary>
    public IReadOnlyList<int> Starts { get; }

    private static bool IsJoint(string text, int i) =>
        text[i] is '\'' or '’' or '.' or ':' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);

    private static string[] Open(string word)
    {
        if (Contractions.TryGetValue(word, out var opened))
        {
            return opened;
        }

        if (word.EndsWith("n't", StringComparison.Ordinal))
        {
            return [word[..^3], "not"];
        }

        var mark = word.LastIndexOf('\'');
        return mark > 0 && Endings.TryGetValue(word[(mark + 1)..], out var ending) ? [word[..mark], ending] : [word];
    }
}
