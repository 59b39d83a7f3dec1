using CallAssistant.Language.English;

namespace CallAssistant.Language.EnglishDates;

/// <summary>Finds single days: "Wednesday, November 25th", "the 2nd", "08/31/2018", "tomorrow", "in 27 days", "next Monday".</summary>
/// <remarks>A date without a year is the next one. When a weekday and a date disagree, the date counts.</remarks>
internal sealed class DayRule : IMentionRule
{
    /// <inheritdoc/>
    public Found? Match(Reading reading, int index)
    {
        if (Read(reading, index) is not { } day)
        {
            return null;
        }

        var (start, length, text) = reading.Slice(index, day.Next);
        return new Found(new Mention.Day(start, length, text, day.Value), day.Next);
    }

    private static (DateOnly Value, int Next)? Read(Reading reading, int index) =>
        ReadWeekday(reading, index)
        ?? RelativeDays.Read(reading, index)
        ?? CalendarDates.Read(reading, index);

    private static (DateOnly Value, int Next)? ReadWeekday(Reading reading, int index)
    {
        var calendar = reading.Calendar;
        var word = reading.Lower(index);
        if (word == "last" && EnglishWords.Weekdays.TryGetValue(reading.Lower(index + 1), out var past))
        {
            return (LocalCalendar.OnOrAfter(calendar.Today.AddDays(-7), past), index + 2);
        }

        if (word is "next" or "this" or "coming" && EnglishWords.Weekdays.TryGetValue(reading.Lower(index + 1), out var named))
        {
            // "next Friday" is the one of the next week; "this Friday" the one that comes first.
            var day = word == "next" ? NextWeek(calendar, named) : LocalCalendar.OnOrAfter(calendar.Today, named);
            return WithDate(reading, index + 2) ?? (day, index + 2);
        }

        if (!EnglishWords.Weekdays.TryGetValue(word, out var weekday))
        {
            return null;
        }

        var next = index + 1;
        if (reading.Lower(next) == "." && word.Length <= 5 && WithDate(reading, next + 1) is { } abbreviated)
        {
            return abbreviated;
        }

        if (WithDate(reading, next) is { } dated)
        {
            return dated;
        }

        if (EnglishWords.WeakWeekdays.Contains(word))
        {
            return null;
        }

        var week = reading.Skip(reading.Skip(next, ","), "of");
        if (reading.Lower(week) is "next" or "this" or "coming" && reading.Lower(week + 1) == "week")
        {
            var monday = LocalCalendar.MondayOf(calendar.Today).AddDays(reading.Lower(week) == "this" ? 0 : 7);
            return (LocalCalendar.OnOrAfter(monday, weekday), week + 2);
        }

        return (calendar.Next(weekday), next);
    }

    private static (DateOnly Value, int Next)? WithDate(Reading reading, int index)
    {
        var at = reading.Skip(index, ",");
        at = reading.Lower(at) == "on" && reading.Lower(at + 1) == "the" ? at + 1 : at;
        return CalendarDates.Read(reading, at, afterWeekday: true);
    }

    private static DateOnly NextWeek(LocalCalendar calendar, DayOfWeek weekday) =>
        LocalCalendar.OnOrAfter(LocalCalendar.MondayOf(calendar.Today).AddDays(7), weekday);
}
