namespace CallAssistant.Simulation;

/// <summary>Finds days and ranges of days.</summary>
internal static class DayFinder
{
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The days in the order of the words, and which words they are (marked in <paramref name="used"/>).</summary>
    public static List<(int At, int Length, DateOnly Day)> FindDays(IReadOnlyList<Word> words, DateOnly today, bool[] used)
    {
        var days = new List<(int At, int Length, DateOnly Day)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (ReadAt(words, i, today) is not { } found)
            {
                continue;
            }

            days.Add((i, found.Length, found.Day));
            for (var k = i; k < i + found.Length; k++)
            {
                used[k] = true;
            }

            i += found.Length - 1;
        }

        return days;
    }

    /// <summary>"this week", "next month", "the next few days": the first and the last day; null when there is none.</summary>
    public static (DateOnly From, DateOnly To)? FindRange(IReadOnlyList<Word> words, DateOnly today)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var lead = i > 0 ? words[i - 1].Text : "";
            var daysLeft = (7 - (int)today.DayOfWeek) % 7;
            switch (words[i].Text)
            {
                case "week" when lead == "next":
                    return (today.AddDays(daysLeft + 1), today.AddDays(daysLeft + 7));
                case "week" when lead is "this" or "the":
                    return (today, today.AddDays(daysLeft));
                case "weekend":
                    var saturday = today.AddDays(((int)DayOfWeek.Saturday - (int)today.DayOfWeek + 7) % 7);
                    saturday = today.DayOfWeek == DayOfWeek.Sunday && lead != "next" ? today : lead == "next" ? saturday.AddDays(7) : saturday;
                    return (saturday, saturday.DayOfWeek == DayOfWeek.Sunday ? saturday : saturday.AddDays(1));
                case "month" when lead is "this" or "the":
                    return (today, LastOfMonth(today));
                case "month" when lead == "next":
                    var next = LastOfMonth(today).AddDays(1);
                    return (next, LastOfMonth(next));
                case "days" or "weeks" when lead.Length > 0 && i > 1:
                    var unit = words[i].Text == "days" ? 1 : 7;
                    var count = lead is "few" or "couple" ? 3 : NumberWords.Read(words, i - 1)?.Value;
                    if (count is > 0 and < 60 && words[i - 2].Text is "next" or "within" or "coming" or "the")
                    {
                        return (today, today.AddDays(count.Value * unit));
                    }

                    break;
            }
        }

        return null;
    }

    private static DateOnly LastOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static (DateOnly Day, int Length)? ReadAt(IReadOnlyList<Word> words, int at, DateOnly today)
    {
        var text = words[at].Text;
        if (text is "today" or "tonight")
        {
            return (today, 1);
        }

        if (text == "tomorrow")
        {
            return (today.AddDays(1), 1);
        }

        if (text == "day" && at + 2 < words.Count && words[at + 1].Text == "after" && words[at + 2].Text == "tomorrow")
        {
            return (today.AddDays(2), 3);
        }

        if (Find(Weekdays, text, 3) is { } weekday)
        {
            var ahead = ReadDate(words, at + 1, today);
            return ahead is { } date ? (date.Day, date.Length + 1) : (NextWeekday(words, at, today, weekday), 1);
        }

        return ReadDate(words, at, today);
    }

    private static DateOnly NextWeekday(IReadOnlyList<Word> words, int at, DateOnly today, int weekday)
    {
        var ahead = (weekday - (int)today.DayOfWeek + 7) % 7;
        var nextWeek = at > 0 && words[at - 1].Text == "next";
        var daysLeft = (7 - (int)today.DayOfWeek) % 7;
        return today.AddDays(nextWeek && ahead <= daysLeft ? ahead + 7 : ahead);
    }

    /// <summary>"November 25th", "the 25th of November", "25 November", "the 25th".</summary>
    private static (DateOnly Day, int Length)? ReadDate(IReadOnlyList<Word> words, int at, DateOnly today)
    {
        if (at >= words.Count)
        {
            return null;
        }

        if (Find(Months, words[at].Text, 3) is { } month)
        {
            var skip = at + 1 < words.Count && words[at + 1].Text == "the" ? 2 : 1;
            return NumberWords.ReadDay(words, at + skip) is { } day && Make(today, month + 1, day.Value) is { } date ? (date, skip + day.Length) : null;
        }

        var start = words[at].Text == "the" ? at + 1 : at;
        if (NumberWords.ReadDay(words, start) is not { } number)
        {
            return null;
        }

        var after = start + number.Length;
        after += after < words.Count && words[after].Text == "of" ? 1 : 0;
        if (after < words.Count && Find(Months, words[after].Text, 3) is { } named && words[after].Text != "may")
        {
            return Make(today, named + 1, number.Value) is { } date ? (date, after + 1 - at) : null;
        }

        return start > at && number.IsOrdinal && number.Value > 3 && NextOfMonth(today, number.Value) is { } next ? (next, 1 + number.Length) : null;
    }

    private static DateOnly? Make(DateOnly today, int month, int day)
    {
        for (var year = today.Year; year <= today.Year + 1; year++)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date >= today)
            {
                return date;
            }
        }

        return null;
    }

    private static DateOnly? NextOfMonth(DateOnly today, int day)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        for (var months = 0; months < 3; months++)
        {
            var month = first.AddMonths(months);
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) is var date && date >= today)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The index of a name, also of its short form of at least so many letters.</summary>
    private static int? Find(string[] names, string text, int shortest)
    {
        if (text.Length < shortest || text is "mar" or "sat" or "sun" or "second")
        {
            return text switch { "sat" => Array.IndexOf(names, "saturday") is >= 0 and var saturday ? saturday : null, _ => null };
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] == text || (text.Length <= 5 && text.Length < names[i].Length && names[i].StartsWith(text, StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return null;
    }
}
