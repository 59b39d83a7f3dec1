using CallAssistant.Language.English;

namespace CallAssistant.Language.EnglishDates;

/// <summary>Reads days that count from today: "tomorrow", "in 27 days", "two weeks from now".</summary>
internal static class RelativeDays
{
    private const int FarthestDays = 3660;

    /// <summary>The day and the token after it; null when none starts here.</summary>
    public static (DateOnly Value, int Next)? Read(Reading reading, int index)
    {
        var today = reading.Calendar.Today;
        switch (reading.Lower(index))
        {
            case "today" or "tonight":
                return (today, index + 1);
            case "later" when reading.Lower(index + 1) == "today":
                return (today, index + 2);
            case "tomorrow":
                return (today.AddDays(1), index + 1);
            case "yesterday":
                return (today.AddDays(-1), index + 1);
            case "day" when reading.Has(index + 1, "after", "tomorrow"):
                return (today.AddDays(2), index + 3);
            case "the" when reading.Has(index + 1, "day", "after", "tomorrow"):
                return (today.AddDays(2), index + 4);
            case "in":
                return ReadSpan(reading, index + 1) is { } span ? (today.AddDays(span.Days), span.Next) : null;
            default:
                return ReadSpan(reading, index) is { } count && AfterSpan(reading, count.Next) is var (start, next) ? (start.AddDays(count.Days), next) : null;
        }
    }

    /// <summary>A number of days or weeks: "27 days", "a week", "two weeks' time".</summary>
    public static (int Days, int Next)? ReadSpan(Reading reading, int index)
    {
        decimal count;
        int next;
        if (reading.Lower(index) is "a" or "one" && reading.Lower(index + 1) is "day" or "week" or "fortnight")
        {
            (count, next) = (1, index + 1);
        }
        else if (NumberWords.Read(reading, index) is { Decimals: 0 } number)
        {
            (count, next) = (number.Value, number.Next);
        }
        else
        {
            return null;
        }

        var days = reading.Lower(next) switch
        {
            "day" or "days" or "days'" => 1,
            "week" or "weeks" or "week's" => 7,
            "fortnight" => 14,
            _ => 0,
        };
        if (days == 0 || count * days > FarthestDays)
        {
            return null;
        }

        return ((int)count * days, reading.Lower(next + 1) == "time" ? next + 2 : next + 1);
    }

    // "from now", "from Friday", "from tomorrow"
    private static (DateOnly Start, int Next)? AfterSpan(Reading reading, int index)
    {
        if (reading.Lower(index) != "from")
        {
            return null;
        }

        var today = reading.Calendar.Today;
        return reading.Lower(index + 1) switch
        {
            "now" or "today" => (today, index + 2),
            "tomorrow" => (today.AddDays(1), index + 2),
            var word => EnglishWords.Weekdays.TryGetValue(word, out var weekday) ? (reading.Calendar.Next(weekday), index + 2) : null,
        };
    }
}
