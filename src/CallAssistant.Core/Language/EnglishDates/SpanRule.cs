using CallAssistant.Language.English;

namespace CallAssistant.Language.EnglishDates;

/// <summary>Finds spans of the calendar ("this week", "next month", "the weekend", "the next three days") and parts of a day ("this evening", "in the morning").</summary>
internal sealed class SpanRule : IMentionRule
{
    private const int MostDays = 366;

    /// <inheritdoc/>
    public Found? Match(Reading reading, int index) => ReadDayPart(reading, index) ?? ReadCalendar(reading, index) ?? ReadMonth(reading, index) ?? ReadAhead(reading, index);

    private static Found? ReadDayPart(Reading reading, int index)
    {
        if (reading.Lower(index) == "this" && EnglishWords.DayParts.TryGetValue(reading.Lower(index + 1), out var today))
        {
            return Range(reading, index, index + 2, reading.Calendar.At(reading.Calendar.Today, today.From), EndOf(reading, reading.Calendar.Today, today.To));
        }

        if (!EnglishWords.DayParts.TryGetValue(reading.Lower(index), out var part) || reading.Lower(index - 1) is "good" or "per" or "a" or "one" or "last" or "each" or "every")
        {
            return null;
        }

        var (start, length, text) = reading.Slice(index, index + 1);
        return new Found(new Mention.DayPart(start, length, text, part.From, part.To), index + 1);
    }

    private static Found? ReadCalendar(Reading reading, int index)
    {
        var calendar = reading.Calendar;
        var isNext = reading.Lower(index) is "next" or "coming";
        var isThis = reading.Lower(index) is "this" || reading.Has(index, "rest", "of") || reading.Has(index, "the", "weekend");
        if (!isNext && !isThis)
        {
            return null;
        }

        var unit = reading.Lower(index) == "rest" ? reading.Skip(index + 2, "the", "this") : index + 1;
        var monday = LocalCalendar.MondayOf(calendar.Today).AddDays(isNext ? 7 : 0);
        var first = new DateOnly(calendar.Today.Year, calendar.Today.Month, 1).AddMonths(isNext ? 1 : 0);
        return reading.Lower(unit) switch
        {
            "week" => FromNow(reading, index, unit + 1, monday, monday.AddDays(7)),
            "weekend" => FromNow(reading, index, unit + 1, monday.AddDays(5), monday.AddDays(7)),
            "month" => FromNow(reading, index, unit + 1, first, first.AddMonths(1)),
            "year" when calendar.Today.Year < 9000 => FromNow(reading, index, unit + 1, new DateOnly(first.Year, 1, 1).AddYears(isNext && first.Year == calendar.Today.Year ? 1 : 0),
                new DateOnly(calendar.Today.Year + (isNext ? 2 : 1), 1, 1)),
            _ => null,
        };
    }

    // "in December", "during March 2027"
    private static Found? ReadMonth(Reading reading, int index)
    {
        if (reading.Lower(index) is not ("in" or "during") || !EnglishWords.Months.TryGetValue(reading.Lower(index + 1), out var month) || CalendarDates.Read(reading, index + 1) is not null)
        {
            return null;
        }

        var today = reading.Calendar.Today;
        var said = reading[index + 2].Length == 4 && LocalCalendar.Exact(reading.SmallNumber(index + 2), month, 1) is { } exact ? exact : default(DateOnly?);
        var first = said ?? new DateOnly(month < today.Month ? today.Year + 1 : today.Year, month, 1);
        return FromNow(reading, index, said is null ? index + 2 : index + 3, first, first.AddMonths(1));
    }

    // "the next three days", "within two weeks", "the next few days"
    private static Found? ReadAhead(Reading reading, int index)
    {
        var at = reading.Lower(index) == "within" ? reading.Skip(index + 1, "the") : index;
        at = reading.Skip(at, "next", "coming");
        if (at == index)
        {
            return null;
        }

        var span = reading.Has(at, "few", "days") || reading.Has(at, "couple", "days") ? (Days: 3, Next: at + 2)
            : reading.Has(at, "couple", "of", "days") ? (3, at + 3)
            : RelativeDays.ReadSpan(reading, at);
        return span is { Days: > 0 and <= MostDays } ahead
            ? Range(reading, index, ahead.Next, reading.Calendar.Now, reading.Calendar.StartOf(reading.Calendar.Today.AddDays(ahead.Days + 1)))
            : null;
    }

    private static Found? FromNow(Reading reading, int index, int next, DateOnly from, DateOnly to)
    {
        var start = reading.Calendar.StartOf(from);
        return Range(reading, index, next, start > reading.Calendar.Now ? start : reading.Calendar.Now, reading.Calendar.StartOf(to));
    }

    private static DateTimeOffset EndOf(Reading reading, DateOnly day, TimeOnly to) =>
        to == TimeOnly.MaxValue ? reading.Calendar.StartOf(day.AddDays(1)) : reading.Calendar.At(day, to);

    private static Found? Range(Reading reading, int index, int next, DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            return null;
        }

        var (start, length, text) = reading.Slice(index, next);
        return new Found(new Mention.Range(start, length, text, new TimeWindow(from, to, text)), next);
    }
}
