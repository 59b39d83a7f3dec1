using CallAssistant.Language.English;

namespace CallAssistant.Language.EnglishDates;

/// <summary>Reads dates of the calendar: "November 25th, 2026", "9th of this month", "the 2nd", "8/31", "2026-03-05".</summary>
internal static class CalendarDates
{
    /// <summary>The day and the token after it; null when none starts here.</summary>
    public static (DateOnly Value, int Next)? Read(Reading reading, int index) => Read(reading, index, afterWeekday: false);

    /// <summary>The same. Right after a weekday a bare "25th" needs no further sign.</summary>
    public static (DateOnly Value, int Next)? Read(Reading reading, int index, bool afterWeekday) =>
        ReadNumeric(reading, index) ?? ReadMonthFirst(reading, index) ?? ReadDayFirst(reading, index, afterWeekday);

    private static (DateOnly Value, int Next)? ReadNumeric(Reading reading, int index)
    {
        var separator = reading.Lower(index + 1);
        if (!reading.IsDigits(index) || separator is not ("/" or "-" or ".") || !reading.Touches(index + 1) || !reading.IsDigits(index + 2) || !reading.Touches(index + 2))
        {
            return null;
        }

        var (first, second) = (reading.SmallNumber(index), reading.SmallNumber(index + 2));
        var hasThird = reading.Lower(index + 3) == separator && reading.Touches(index + 3) && reading.IsDigits(index + 4) && reading.Touches(index + 4);
        if (!hasThird)
        {
            return separator == "/" && !(reading.Lower(index + 3) == "/" && reading.Touches(index + 3)) && Order(reading, first, second) is var (month, day)
                && reading.Calendar.Next(month, day) is { } soon
                ? (soon, index + 3)
                : null;
        }

        var third = reading.SmallNumber(index + 4);
        if (reading[index].Length == 4)
        {
            return LocalCalendar.Exact(first, second, third) is { } iso ? (iso, index + 5) : null;
        }

        var year = reading[index + 4].Length switch { 4 => third, 2 when separator == "/" => 2000 + third, _ => 0 };
        var (m, d) = separator == "." ? (second, first) : Order(reading, first, second);
        return year > 0 && LocalCalendar.Exact(year, m, d) is { } date ? (date, index + 5) : null;
    }

    // Month first in the United States, day first elsewhere, unless only the other order is a date.
    private static (int Month, int Day) Order(Reading reading, int first, int second) =>
        second > 12 || (first <= 12 && reading.Context.Region is "US" or "PH") ? (first, second) : (second, first);

    private static (DateOnly Value, int Next)? ReadMonthFirst(Reading reading, int index)
    {
        if (!EnglishWords.Months.TryGetValue(reading.Lower(index), out var month))
        {
            return null;
        }

        var at = reading.Skip(reading.Skip(index + 1, "."), "the");
        var next = at;
        if (OrdinalWords.Read(reading, ref next) is { } ordinal)
        {
            return Finish(reading, month, ordinal, next);
        }

        if (reading.SmallNumber(at) is > 0 and <= 31 && reading[at].Length <= 2 && !IsMoreThanDay(reading, at + 1))
        {
            return Finish(reading, month, reading.SmallNumber(at), at + 1);
        }

        return EnglishWords.Units.ContainsKey(reading.Lower(at)) || EnglishWords.Teens.ContainsKey(reading.Lower(at)) || EnglishWords.Tens.ContainsKey(reading.Lower(at))
            ? SmallNumbers.ReadBelowHundred(reading, ref next) is { } spoken && reading.Lower(index) is not ("may" or "march") ? Finish(reading, month, spoken, next) : null
            : null;
    }

    private static (DateOnly Value, int Next)? ReadDayFirst(Reading reading, int index, bool afterWeekday)
    {
        var hasArticle = reading.Lower(index) == "the";
        var at = hasArticle ? index + 1 : index;
        var next = at;
        var isFigure = reading.IsDigits(at);
        var ordinal = OrdinalWords.Read(reading, ref next);
        var day = ordinal ?? (reading.SmallNumber(at) is > 0 and <= 31 and var number && reading[at].Length <= 2 ? number : 0);
        next = ordinal is null ? at + 1 : next;
        if (day is < 1 or > 31)
        {
            return null;
        }

        var of = reading.Skip(next, "of", "-", "day");
        of = reading.Skip(of, "of");
        if (EnglishWords.Months.TryGetValue(reading.Lower(of), out var month) && (ordinal is not null || reading.Lower(of) is not ("may" or "march") || of > next))
        {
            return Finish(reading, month, day, of + 1);
        }

        if ((SharedMonth.After(reading, next) ?? (IsMoreThanDay(reading, next) ? null : SharedMonth.Before(reading, index))) is { } shared)
        {
            return reading.Calendar.Next(shared, day) is { } date ? (date, next) : null;
        }

        if (ordinal is null || EnglishWords.Months.ContainsKey(reading.Lower(index - 1)))
        {
            return null;
        }

        if (reading.Lower(of) is "this" or "next" or "the" && reading.Lower(of + 1) == "month")
        {
            var first = new DateOnly(reading.Calendar.Today.Year, reading.Calendar.Today.Month, 1).AddMonths(reading.Lower(of) == "next" ? 1 : 0);
            return LocalCalendar.Exact(first.Year, first.Month, day) is { } named ? (named, of + 2) : null;
        }

        var isSafe = afterWeekday || isFigure || (hasArticle && IsAfterPreposition(reading, index));
        return isSafe && EnglishWords.Joining.Contains(reading.Lower(next)) | IsDayPart(reading, next) && reading.Calendar.NextDayOfMonth(day) is { } soon
            ? (soon, next)
            : null;
    }

    private static (DateOnly Value, int Next)? Finish(Reading reading, int month, int day, int next)
    {
        var at = reading.Skip(next, ",");
        if (reading.IsDigits(at) && reading[at].Length == 4 && reading.SmallNumber(at) is >= 1900 and <= 2200 && !IsMoreThanDay(reading, at + 1))
        {
            return LocalCalendar.Exact(reading.SmallNumber(at), month, day) is { } exact ? (exact, at + 1) : null;
        }

        if (SpokenYear(reading, at) is var (year, afterYear) && LocalCalendar.Exact(year, month, day) is { } spoken)
        {
            return (spoken, afterYear);
        }

        return reading.Calendar.Next(month, day) is { } soon ? (soon, next) : null;
    }

    // "twenty twenty six", "two thousand twenty six"
    private static (int Year, int Next)? SpokenYear(Reading reading, int index)
    {
        var next = index + 1;
        if (reading.Lower(index) == "twenty" && SmallNumbers.ReadBelowHundred(reading, ref next) is >= 20 and < 60 and var tail
            && reading.Lower(next) is not ("am" or "pm"))
        {
            return (2000 + tail, next);
        }

        return reading.Has(index, "two", "thousand") && NumberWords.ReadWords(reading, index) is { Value: > 2000 and < 2100 } year ? ((int)year.Value, year.Next) : null;
    }

    private static bool IsAfterPreposition(Reading reading, int index) =>
        reading.Lower(index - 1) is "on" or "for" or "by" or "from" or "until" or "till" or "to" or "since" or "before" or "after" or "is" or "through" or "about" or "around" or "between";

    private static bool IsDayPart(Reading reading, int index) => EnglishWords.DayParts.ContainsKey(reading.Lower(index));

    // "March 5:30" and "November 10 am" hold a time, "may 5 people come" holds no date at all.
    private static bool IsMoreThanDay(Reading reading, int index) =>
        (reading.Lower(index) is ":" or "/" && reading.Touches(index) && reading.IsDigits(index + 1))
        || reading.Lower(index) is "am" or "pm"
        || (reading.IsWord(index) && MoneyCue.IsCounted(reading, index));
}
