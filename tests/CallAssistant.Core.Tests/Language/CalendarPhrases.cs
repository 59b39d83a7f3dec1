using CallAssistant.Language;

namespace CallAssistant.Core.Tests.Language;

/// <summary>Phrases of the calendar with what they mean on any day, in local days and times. Written without the library's calendar.</summary>
internal static class CalendarPhrases
{
    private static readonly TimeOnly Midnight = TimeOnly.MinValue;

    /// <summary>Phrases that mean a day, and the day that they mean on a day.</summary>
    public static IReadOnlyDictionary<string, Func<DateOnly, DateOnly>> Days { get; } = new Dictionary<string, Func<DateOnly, DateOnly>>(StringComparer.Ordinal)
    {
        ["today"] = t => t,
        ["tonight"] = t => t,
        ["later today"] = t => t,
        ["tomorrow"] = t => t.AddDays(1),
        ["the day after tomorrow"] = t => t.AddDays(2),
        ["yesterday"] = t => t.AddDays(-1),
        ["in 3 days"] = t => t.AddDays(3),
        ["in one day"] = t => t.AddDays(1),
        ["in a week"] = t => t.AddDays(7),
        ["in two weeks"] = t => t.AddDays(14),
        ["in two weeks' time"] = t => t.AddDays(14),
        ["ten days from now"] = t => t.AddDays(10),
        ["a week from today"] = t => t.AddDays(7),
        ["a week from tomorrow"] = t => t.AddDays(8),
        ["monday"] = t => On(t, DayOfWeek.Monday),
        ["on Tuesday"] = t => On(t, DayOfWeek.Tuesday),
        ["Wednesday"] = t => On(t, DayOfWeek.Wednesday),
        ["this Thursday"] = t => On(t, DayOfWeek.Thursday),
        ["coming Friday"] = t => On(t, DayOfWeek.Friday),
        ["Saturday"] = t => On(t, DayOfWeek.Saturday),
        ["this Sunday"] = t => On(t, DayOfWeek.Sunday),
        ["next Monday"] = t => Monday(t).AddDays(7),
        ["next Saturday"] = t => Monday(t).AddDays(12),
        ["next Sunday"] = t => Monday(t).AddDays(13),
        ["last Friday"] = t => On(t.AddDays(-7), DayOfWeek.Friday),
        ["Friday next week"] = t => Monday(t).AddDays(11),
        ["Sunday of next week"] = t => Monday(t).AddDays(13),
        ["saturday this week"] = t => Monday(t).AddDays(5),
        ["a week from Friday"] = t => On(t, DayOfWeek.Friday).AddDays(7),
        ["two weeks from tuesday"] = t => On(t, DayOfWeek.Tuesday).AddDays(14),
        ["March 8th"] = t => Next(t, 3, 8),
        ["the 29th of March"] = t => Next(t, 3, 29),
        ["April 5"] = t => Next(t, 4, 5),
        ["october twenty fifth"] = t => Next(t, 10, 25),
        ["November 1st"] = t => Next(t, 11, 1),
        ["1 November 2027"] = _ => new DateOnly(2027, 11, 1),
        ["2027-03-14"] = _ => new DateOnly(2027, 3, 14),
        ["12/24"] = t => Next(t, 12, 24),
        ["on the 15th"] = t => NextOfMonth(t, 15),
        ["the 31st"] = t => NextOfMonth(t, 31),
        ["the ninth of next month"] = t => FirstOfNext(t).AddDays(8),
    };

    /// <summary>Phrases that mean a range, and its local start and end on a day; a null start is the moment of speaking.</summary>
    public static IReadOnlyDictionary<string, Func<DateOnly, (DateTime? From, DateTime To)>> Ranges { get; } = new Dictionary<string, Func<DateOnly, (DateTime?, DateTime)>>(StringComparer.Ordinal)
    {
        ["this week"] = t => (null, At(Monday(t).AddDays(7))),
        ["next week"] = t => (At(Monday(t).AddDays(7)), At(Monday(t).AddDays(14))),
        ["next weekend"] = t => (At(Monday(t).AddDays(12)), At(Monday(t).AddDays(14))),
        ["this month"] = t => (null, At(FirstOfNext(t))),
        ["next month"] = t => (At(FirstOfNext(t)), At(FirstOfNext(t).AddMonths(1))),
        ["within two weeks"] = t => (null, At(t.AddDays(15))),
        ["the next 3 days"] = t => (null, At(t.AddDays(4))),
        ["in the next few days"] = t => (null, At(t.AddDays(4))),
        ["by tomorrow"] = t => (null, At(t.AddDays(2))),
        ["before Friday"] = t => (null, At(On(t, DayOfWeek.Friday))),
        ["no later than Thursday"] = t => (null, At(On(t, DayOfWeek.Thursday).AddDays(1))),
        ["after Wednesday"] = t => (At(On(t, DayOfWeek.Wednesday).AddDays(1)), At(On(t, DayOfWeek.Wednesday).AddDays(8))),
        ["by Friday at 5 pm"] = t => (null, At(On(t, DayOfWeek.Friday), 17)),
        ["Monday to Friday"] = t => (At(On(t, DayOfWeek.Monday)), At(On(t, DayOfWeek.Monday).AddDays(5))),
        ["between Tuesday and Thursday"] = t => (At(On(t, DayOfWeek.Tuesday)), At(On(t, DayOfWeek.Tuesday).AddDays(3))),
        ["this afternoon"] = t => (At(t, 12), At(t, 17)),
        ["this evening"] = t => (At(t, 17), At(t, 21)),
        ["tomorrow morning"] = t => (At(t.AddDays(1), 6), At(t.AddDays(1), 12)),
        ["tomorrow afternoon"] = t => (At(t.AddDays(1), 12), At(t.AddDays(1), 17)),
        ["tomorrow night"] = t => (At(t.AddDays(1), 18), At(t.AddDays(2))),
        ["Friday evening"] = t => (At(On(t, DayOfWeek.Friday), 17), At(On(t, DayOfWeek.Friday), 21)),
        ["tomorrow between 2 and 4 pm"] = t => (At(t.AddDays(1), 14), At(t.AddDays(1), 16)),
        ["tomorrow between 1:30 and 5 am"] = t => (At(t.AddDays(1), 1, 30), At(t.AddDays(1), 5)),
        ["today from 2:15 to 4 am"] = t => (At(t, 2, 15), At(t, 4)),
        ["tomorrow after 5 pm"] = t => (At(t.AddDays(1), 17), At(t.AddDays(2))),
        ["tomorrow before noon"] = t => (At(t.AddDays(1)), At(t.AddDays(1), 12)),
        ["the week of March 8th"] = t => (At(Monday(Next(t, 3, 8))), At(Monday(Next(t, 3, 8)).AddDays(7))),
        ["during March 2028"] = _ => (At(new DateOnly(2028, 3, 1)), At(new DateOnly(2028, 4, 1))),
        ["October 24 to 26"] = t => (At(Next(t, 10, 24)), At(Next(t, 10, 24).AddDays(3))),
    };

    private static DateTime At(DateOnly day, int hour = 0, int minute = 0) => day.ToDateTime(Midnight).AddHours(hour).AddMinutes(minute);

    private static DateOnly On(DateOnly from, DayOfWeek weekday)
    {
        while (from.DayOfWeek != weekday)
        {
            from = from.AddDays(1);
        }

        return from;
    }

    private static DateOnly Monday(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Monday)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static DateOnly Next(DateOnly from, int month, int day)
    {
        var date = new DateOnly(from.Year, month, day);
        return date < from ? date.AddYears(1) : date;
    }

    private static DateOnly NextOfMonth(DateOnly from, int day)
    {
        while (from.Day != day)
        {
            from = from.AddDays(1);
        }

        return from;
    }

    private static DateOnly FirstOfNext(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1);
}
