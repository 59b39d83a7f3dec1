namespace CallAssistant.Simulation;

/// <summary>What a callee makes of a turn of the caller.</summary>
internal sealed class Utterance
{
    private readonly List<Word> _words;
    private readonly bool[] _used;

    private Utterance(string text, List<Word> words, DateOnly today, bool evening)
    {
        Text = text;
        _words = words;
        _used = new bool[words.Count];
        var amounts = AmountFinder.Find(words, _used);
        Prices = [.. amounts];
        var days = DayFinder.FindDays(words, today, _used);
        var times = TimeFinder.Find(words, _used, evening);
        Days = [.. days.Select(day => day.Day)];
        Times = [.. times.Select(time => time.Time)];
        Wish = WishReader.Read(words, days, times, DayFinder.FindRange(words, today), evening);
        Party = PartyFinder.Find(words, _used);
        Code = CodeFinder.Find(words, _used);
    }

    public string Text { get; }

    public IReadOnlyList<Word> Words => _words;

    public IReadOnlyList<DateOnly> Days { get; }

    public IReadOnlyList<TimeOnly> Times { get; }

    public IReadOnlyList<decimal> Prices { get; }

    public Wish Wish { get; }

    public int? Party { get; }

    public string? Code { get; }

    public bool IsQuestion => Text.Contains('?', StringComparison.Ordinal);

    public static Utterance Understand(string text, DateOnly today, bool evening) => new(text, WordScanner.Scan(text), today, evening);

    /// <summary>The part of it from a word on, understood by itself.</summary>
    public Utterance From(int word, DateOnly today, bool evening) => new(string.Join(' ', _words.Skip(word).Select(part => part.Original)), _words[word..], today, evening);

    /// <summary>The part of it before a word, understood by itself.</summary>
    public Utterance Until(int word, DateOnly today, bool evening) => new(string.Join(' ', _words.Take(word).Select(part => part.Original)), _words[..word], today, evening);

    public string? Name(bool asked) => NameFinder.Find(_words, asked);

    /// <summary>True when one of the phrases occurs as whole words; a star at the end of a phrase stands for any ending.</summary>
    public bool Has(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (IndexOf(phrase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index of the first word of a phrase; -1 when it does not occur.</summary>
    public int IndexOf(string phrase)
    {
        var open = phrase.EndsWith('*');
        var parts = (open ? phrase[..^1] : phrase).Split(' ');
        for (var i = 0; i + parts.Length <= _words.Count; i++)
        {
            var matches = true;
            for (var k = 0; k < parts.Length && matches; k++)
            {
                var word = _words[i + k].Text;
                matches = open && k == parts.Length - 1 ? word.StartsWith(parts[k], StringComparison.Ordinal) : word == parts[k];
            }

            if (matches)
            {
                return i;
            }
        }

        return -1;
    }
}
