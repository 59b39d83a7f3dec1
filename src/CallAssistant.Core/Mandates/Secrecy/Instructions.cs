using CallAssistant.Language.Names;

namespace CallAssistant.Mandates.Secrecy;

/// <summary>What the assistant was told and does not tell: its rules, the steps of the plan, what the user keeps to themselves. Built once a call; safe for concurrent use.</summary>
internal sealed class Instructions
{
    /// <summary>So many words in a row are no chance.</summary>
    private const int TellingRun = 8;

    /// <summary>A shorter line that is read out whole counts from here on.</summary>
    private const int ShortestLine = 4;

    private static readonly PhraseSet Talk = new(
        "my|the|these|those|secret|hidden|internal instructions|prompt|rules|guidelines|programming|directives", "system|hidden|initial prompt|message|instructions|instruction", "i was|am|have been|had been * told|instructed|programmed|configured|prompted to|not|that",
        "i have|use * tools|functions", "my tools|functions|tool|configuration|context are|is", "here are|is my|the instructions|prompt|rules|tools|goal|mandate", "my mandate|goal|objective|limit|limits|budget is|are|says", "you are a|an|the * assistant|agent|ai",
        "propose accept offer", "leave offer open", "send digits|dtmf", "accept offer", "mis|las|meine|mes|mie|minhas|le|les|die instrucciones|instrucoes|istruzioni|anweisungen|consignes|reglas|regeln|regole|regras");

    private readonly List<string[]> _lines = [];
    private readonly HashSet<string> _sayable = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rare = new(StringComparer.Ordinal);
    private readonly string _allSayable;

    /// <summary>Prepares the texts.</summary>
    /// <param name="hidden">Texts that nobody on the line is to hear.</param>
    /// <param name="sayable">Texts that may be said, also where the hidden ones have the same words.</param>
    public Instructions(IEnumerable<string> hidden, IEnumerable<string> sayable)
    {
        _allSayable = " " + string.Join(' ', sayable.SelectMany(Words)) + " ";
        _sayable.UnionWith(_allSayable.Split(' '));
        foreach (var line in hidden.SelectMany(text => Clause.Sentences(text)).Select(sentence => Words(sentence.Text)).Where(words => words.Length >= 2))
        {
            _lines.Add(line);
            _codes.UnionWith(line.Where(IsCode));
            _rare.UnionWith(line.Where(IsRare));
        }
    }

    /// <summary>Codes of the hidden texts: they are not to be spelled either.</summary>
    public IReadOnlyCollection<string> Codes => _codes;

    /// <summary>Nothing hidden.</summary>
    public static Instructions None { get; } = new([], []);

    /// <summary>True when the sentence speaks of the instructions, or has words of them that it has from nowhere else.</summary>
    /// <param name="sentence">A plain sentence.</param>
    /// <param name="words">Its words, opened.</param>
    public bool AreIn(string sentence, WordText words)
    {
        if (Talk.IsIn(words))
        {
            return true;
        }

        var own = Words(sentence);
        return own.Any(_codes.Contains) || _lines.Exists(line => SharesRun(own, line) || SharesPair(own, line));
    }

    /// <summary>True when a word is a code of the hidden texts, or a rare word of theirs.</summary>
    public bool Has(string word) => _codes.Contains(word) || _rare.Contains(word);

    /// <summary>Where the third word in a row stands that is read out of a hidden line, when the text breaks off in such a run; -1 when it does not.</summary>
    public int FindBegun(WordText words)
    {
        const int Few = 3;
        if (words.Words.Count < Few)
        {
            return -1;
        }

        string[] last = [.. words.Words.Skip(words.Words.Count - Few)];
        return !_allSayable.Contains(" " + string.Join(' ', last) + " ", StringComparison.Ordinal) && _lines.Exists(line => line.AsSpan().IndexOf(last) >= 0) ? words.Words.Count - 1 : -1;
    }

    private bool SharesRun(string[] own, string[] line)
    {
        var needed = Math.Min(TellingRun, Math.Max(ShortestLine, line.Length));
        for (var at = 0; at + needed <= own.Length; at++)
        {
            for (var from = 0; from + needed <= line.Length; from++)
            {
                var run = own.AsSpan(at, needed);
                if (run.SequenceEqual(line.AsSpan(from, needed)) && !_allSayable.Contains(" " + string.Join(' ', run!) + " ", StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Two rare words in a row that stand so in a hidden line.</summary>
    private bool SharesPair(string[] own, string[] line)
    {
        for (var at = 0; at + 1 < own.Length; at++)
        {
            if (IsRare(own[at]) && IsRare(own[at + 1]) && Array.IndexOf(line, own[at]) is >= 0 and var from && from + 1 < line.Length && line[from + 1] == own[at + 1])
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRare(string word) => word.Length >= 6 && !CommonWords.Has(word) && !_sayable.Contains(word);

    /// <summary>A mix of letters and digits, or a number of four digits or more that is no year.</summary>
    private bool IsCode(string word) => word.Length >= 4 && word.Any(char.IsAsciiDigit) && !_sayable.Contains(word)
        && (word.Any(char.IsAsciiLetter) ? word.All(char.IsAsciiLetterOrDigit) : word.All(char.IsAsciiDigit) && word is not (['1', '9', _, _] or ['2', '0', _, _]));

    private static string[] Words(string text)
    {
        var words = new WordText(PlainText.Of(text)).Words;
        return [.. words];
    }

    /// <summary>The phrases, for who has to know which words could begin one.</summary>
    public static IReadOnlyList<PhraseSet> Phrases { get; } = [Talk];
}
