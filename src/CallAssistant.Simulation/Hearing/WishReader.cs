namespace CallAssistant.Simulation;

/// <summary>Puts days, times and words such as "earliest" together to a <see cref="Wish"/>.</summary>
internal static class WishReader
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly BeforeNoon = new(11, 59);
    private static readonly TimeOnly Evening = new(17, 0);
    private static readonly TimeOnly BeforeEvening = new(16, 59);

    public static Wish Read(
        IReadOnlyList<Word> words,
        IReadOnlyList<(int At, int Length, DateOnly Day)> days,
        IReadOnlyList<(int At, int Length, TimeOnly Time, TimeFinder.Bound Bound)> times,
        (DateOnly From, DateOnly To)? range,
        bool evening)
    {
        var wish = ReadDays(words, days, range);
        foreach (var time in times)
        {
            wish = time.Bound switch
            {
                TimeFinder.Bound.NotBefore => wish with { NotBefore = time.Time },
                TimeFinder.Bound.NotAfter => wish with { NotAfter = time.Time },
                _ => wish with { At = wish.At ?? time.Time },
            };
        }

        for (var i = 0; i < words.Count; i++)
        {
            var greets = i > 0 && words[i - 1].Text == "good";
            wish = words[i].Text switch
            {
                "morning" or "mornings" when !greets && wish.NotAfter is null && wish.At is null => wish with { NotAfter = BeforeNoon },
                "afternoon" or "afternoons" when !greets && wish.NotBefore is null && wish.At is null => wish with { NotBefore = Noon, NotAfter = wish.NotAfter ?? (evening ? null : BeforeEvening.AddMinutes(60)) },
                "evening" or "tonight" when !greets && wish.NotBefore is null && wish.At is null => wish with { NotBefore = Evening },
                "earliest" or "soonest" or "first" or "next" when IsSuperlative(words, i) => wish with { Earliest = true },
                "latest" when wish.NotAfter is null && !IsLimit(words, i) => wish with { Latest = true },
                "soon" when i > 1 && words[i - 1].Text == "as" => wish with { Earliest = true },
                _ => wish,
            };
        }

        return wish;
    }

    /// <summary>"8 PM at the latest", as against "at the latest time you have".</summary>
    private static bool IsLimit(IReadOnlyList<Word> words, int i) =>
        i > 1 && words[i - 2].Text == "at" && !(i + 1 < words.Count && words[i + 1].Text is "time" or "slot" or "opening" or "you" or "possible" or "available");

    private static bool IsSuperlative(IReadOnlyList<Word> words, int i)
    {
        var next = i + 1 < words.Count ? words[i + 1].Text : "";
        return words[i].Text switch
        {
            "next" => next is "available" or "opening" or "free" or "appointment",
            "first" => next is "available" or "opening" or "free" or "appointment" or "possible" or "slot",
            _ => true,
        };
    }

    private static Wish ReadDays(IReadOnlyList<Word> words, IReadOnlyList<(int At, int Length, DateOnly Day)> days, (DateOnly From, DateOnly To)? range)
    {
        var wish = range is { } span ? new Wish { From = span.From, To = span.To } : new Wish();
        if (days.Count == 0)
        {
            return wish;
        }

        if (days.Count > 1 && Lead(words, days[0].At) is "between" or "from" && days[1].Day >= days[0].Day && Lead(words, days[1].At) is "and" or "to" or "through" or "until")
        {
            return new Wish { From = days[0].Day, To = days[1].Day };
        }

        var first = days[0].Day;
        return Lead(words, days[0].At) switch
        {
            "before" => wish with { From = range?.From, To = first.AddDays(-1) },
            "by" or "until" or "till" or "than" => wish with { From = range?.From, To = first },
            "after" => wish with { From = first.AddDays(1), To = range?.To > first ? range?.To : null },
            "from" or "starting" or "since" => wish with { From = first, To = range?.To > first ? range?.To : null },
            _ => new Wish { From = days.Min(day => day.Day), To = days.Max(day => day.Day) },
        };
    }

    private static string Lead(IReadOnlyList<Word> words, int at)
    {
        var i = at - 1;
        while (i >= 0 && words[i].Text is "the" or "next" or "this" or "on" or "of" or "end")
        {
            i--;
        }

        return i < 0 ? "" : words[i].Text;
    }
}
