using static CallAssistant.Language.EnglishDates.RangeComposer;

namespace CallAssistant.Language.EnglishDates;

/// <summary>Ranges within a day: "between 2 and 4 pm", "after 5 pm", "tomorrow afternoon", with or without a day beside them.</summary>
internal static class TimeRanges
{
    /// <summary>The range that begins with this part; null when there is none.</summary>
    public static Joined? Read(Reading reading, List<Found> parts, int index, bool joinsLimits)
    {
        if (parts[index].Mention is Mention.Day day)
        {
            // "tomorrow afternoon", "Tuesday between 2 and 4 pm", "Friday after 5"
            return index + 1 < parts.Count && ReadHours(reading, parts, index + 1, joinsLimits) is { } hours && IsDayBefore(reading, parts, index, hours.First)
                ? OnDay(reading, day.Value, parts[index].First, hours)
                : null;
        }

        if (ReadHours(reading, parts, index, joinsLimits) is not { } part)
        {
            return null;
        }

        // "between 2 and 4 pm on Tuesday", "the morning of the 5th"
        var last = part.NextPart - 1;
        if (part.NextPart < parts.Count && parts[part.NextPart].Mention is Mention.Day after
            && (IsNext(reading, parts, last) || IsBetween(reading, parts, last, "of")))
        {
            return OnDay(reading, after.Value, part.First, part with { Next = parts[part.NextPart].Next, NextPart = part.NextPart + 1 });
        }

        if (parts[index].Mention is Mention.DayPart)
        {
            return null;
        }

        var (start, length, text) = reading.Slice(part.First, part.Next);
        return new Joined(new Mention.DayPart(start, length, text, part.From, part.To), part.NextPart);
    }

    /// <summary>Hours of some day: where they stand and what they span; <paramref name="To"/> is <see cref="TimeOnly.MaxValue"/> for the end of the day.</summary>
    private readonly record struct Hours(int First, int Next, int NextPart, TimeOnly From, TimeOnly To);

    private static Hours? ReadHours(Reading reading, List<Found> parts, int index, bool joinsLimits)
    {
        var found = parts[index];
        if (found.Mention is Mention.DayPart dayPart)
        {
            return new Hours(found.First, found.Next, index + 1, dayPart.From, dayPart.To);
        }

        if (found.Mention is not Mention.Clock clock)
        {
            return null;
        }

        var before = reading.Lower(found.First - 1);
        if (index + 1 < parts.Count && parts[index + 1].Mention is Mention.Clock end
            && (IsBetween(reading, parts, index, "to") || IsBetween(reading, parts, index, "until") || IsBetween(reading, parts, index, "till") || IsBetween(reading, parts, index, "-")
                || IsBetween(reading, parts, index, "–") || (before == "between" && IsBetween(reading, parts, index, "and"))))
        {
            var from = clock.IsAmbiguous ? LatestBefore(clock.Value, end.Value) : clock.Value;
            var to = end.IsAmbiguous && end.Value <= from ? end.Value.AddHours(12) : end.Value;
            var first = before is "between" or "from" ? found.First - 1 : found.First;
            return to > from ? new Hours(first, parts[index + 1].Next, index + 2, from, to) : null;
        }

        if (!joinsLimits)
        {
            return null;
        }

        var limit = before == "from" ? new LimitWords("after", found.First - 1) : LimitWords.Before(reading, found.First);
        return limit switch
        {
            { Word: "after" } => new Hours(limit.Value.First, found.Next, index + 1, clock.Value, TimeOnly.MaxValue),
            not null when clock.Value > TimeOnly.MinValue => new Hours(limit.Value.First, found.Next, index + 1, TimeOnly.MinValue, clock.Value),
            _ => null,
        };
    }

    // Of the two halves of the day, the later one that still comes before the end: "8 to 9 pm" starts in the evening.
    private static TimeOnly LatestBefore(TimeOnly start, TimeOnly end)
    {
        var other = start.AddHours(12);
        var (early, late) = start < other ? (start, other) : (other, start);
        return late < end ? late : early;
    }

    private static bool IsDayBefore(Reading reading, List<Found> parts, int index, int first)
    {
        var gap = first - parts[index].Next;
        return gap == 0 || (gap > 0 && IsNext(reading, parts, index)) || (gap == 1 && reading.Lower(parts[index].Next) is "," or "at" or "any" or "anytime" or "sometime");
    }

    private static Joined? OnDay(Reading reading, DateOnly day, int first, Hours hours)
    {
        var calendar = reading.Calendar;
        var to = hours.To == TimeOnly.MaxValue ? calendar.StartOf(day.AddDays(1)) : calendar.At(day, hours.To);
        return Range(reading, first, hours.Next, calendar.At(day, hours.From), to) is { } range ? new Joined(range, hours.NextPart) : null;
    }
}
