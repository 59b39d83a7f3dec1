using static CallAssistant.Language.EnglishDates.RangeComposer;

namespace CallAssistant.Language.EnglishDates;

/// <summary>Ranges of days: "Monday to Friday", "before Friday", "by Thursday at 5 pm", "after the 9th".</summary>
internal static class DayRanges
{
    private const int DaysAfter = 7;

    /// <summary>The range that begins with this part; null when there is none.</summary>
    public static Joined? Read(Reading reading, List<Found> parts, int index, bool joinsLimits)
    {
        var found = parts[index];
        if (found.Mention is not Mention.Day day)
        {
            return null;
        }

        var before = reading.Lower(found.First - 1);
        return ReadSpan(reading, parts, index, day, before) ?? ReadWeek(reading, found, day, index) ?? ReadLimit(reading, parts, index, day, joinsLimits);
    }

    private static Joined? ReadSpan(Reading reading, List<Found> parts, int index, Mention.Day day, string before)
    {
        if (index + 1 >= parts.Count || parts[index + 1].Mention is not Mention.Day last
            || !(IsBetween(reading, parts, index, "to") || IsBetween(reading, parts, index, "through") || IsBetween(reading, parts, index, "until") || IsBetween(reading, parts, index, "till")
                || IsBetween(reading, parts, index, "-") || IsBetween(reading, parts, index, "–") || (before == "between" && IsBetween(reading, parts, index, "and"))))
        {
            return null;
        }

        // "Friday to Monday": the second day is the first of its name after the first.
        var end = last.Value;
        for (var weeks = 0; end < day.Value && weeks < 2; weeks++)
        {
            end = end.AddDays(7);
        }

        // "October 24 to 26", said on the 25th: both days are next year's.
        end = end < day.Value ? last.Value.AddYears(1) : end;

        var first = before is "between" or "from" ? parts[index].First - 1 : parts[index].First;
        return Range(reading, first, parts[index + 1].Next, reading.Calendar.StartOf(day.Value), reading.Calendar.StartOf(end.AddDays(1))) is { } range
            ? new Joined(range, index + 2)
            : null;
    }

    // "the week of December 7th"
    private static Joined? ReadWeek(Reading reading, Found found, Mention.Day day, int index)
    {
        if (!reading.Has(found.First - 2, "week", "of"))
        {
            return null;
        }

        var monday = LocalCalendar.MondayOf(day.Value);
        return Range(reading, found.First - 2, found.Next, reading.Calendar.StartOf(monday), reading.Calendar.StartOf(monday.AddDays(7))) is { } range ? new Joined(range, index + 1) : null;
    }

    private static Joined? ReadLimit(Reading reading, List<Found> parts, int index, Mention.Day day, bool joinsLimits)
    {
        if (LimitWords.Before(reading, parts[index].First) is not { } limit)
        {
            return null;
        }

        var calendar = reading.Calendar;
        var (next, nextPart) = (parts[index].Next, index + 1);
        var (from, to) = limit.Word switch
        {
            "before" => (calendar.Now, calendar.StartOf(day.Value)),
            "after" => (calendar.StartOf(day.Value.AddDays(1)), calendar.StartOf(day.Value.AddDays(1 + DaysAfter))),
            _ => (calendar.Now, calendar.StartOf(day.Value.AddDays(1))),
        };
        if (nextPart < parts.Count && parts[nextPart].Mention is Mention.Clock clock && IsNext(reading, parts, index))
        {
            var moment = calendar.At(day.Value, clock.Value);
            (from, to) = limit.Word == "after" ? (moment, calendar.StartOf(day.Value.AddDays(1))) : (from, moment);
            (next, nextPart) = (parts[nextPart].Next, nextPart + 1);
        }
        else if (!joinsLimits)
        {
            return null;
        }

        return Range(reading, limit.First, next, from, to) is { } range ? new Joined(range, nextPart) : null;
    }
}
