namespace CallAssistant.Language;

/// <summary>Days and moments in the zone of a <see cref="TextContext"/>. Arithmetic is on local dates; the zone's offset is looked up last, so that it is right across clock changes.</summary>
internal sealed class LocalCalendar
{
    private static readonly DateTimeOffset First = new(20, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(9970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly TimeZoneInfo _zone;

    public LocalCalendar(TextContext context)
    {
        _zone = context.Zone;
        Now = TimeZoneInfo.ConvertTime(Within(context.Reference), _zone);
        Today = DateOnly.FromDateTime(Now.DateTime);
    }

    /// <summary>The reference moment with the zone's offset.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The day of the reference moment in the zone.</summary>
    public DateOnly Today { get; }

    // Room for the farthest that words reach, on both sides: no date that is computed from them leaves the calendar.
    private static DateTimeOffset Within(DateTimeOffset reference) => reference < First ? First : reference > Last ? Last : reference;

    /// <summary>The moment of a local time. A time that the clocks skip moves forward by the gap; of one that they repeat, the earlier moment is taken.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time) => At(_zone, day, time);

    /// <summary>The moment of a local time in any zone, by the same rules.</summary>
    public static DateTimeOffset At(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            // The offset of before the gap, applied to the skipped time, names the same moment on the moved clock.
            var before = zone.GetUtcOffset(local.AddHours(-3));
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, before), zone);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The first moment of a day. Not always midnight: some zones change their clocks then.</summary>
    public DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The first day of that weekday on or after a day.</summary>
    public static DateOnly OnOrAfter(DateOnly from, DayOfWeek weekday) => from.AddDays(((int)weekday - (int)from.DayOfWeek + 7) % 7);

    /// <summary>Monday of the ISO week of a day.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The next day of that name from today on. Today itself until 18:00, when most of its business hours are over; then in a week.</summary>
    public DateOnly Next(DayOfWeek weekday) =>
        weekday == Today.DayOfWeek && Now.Hour >= 18 ? Today.AddDays(7) : OnOrAfter(Today, weekday);

    /// <summary>The day of a month that comes next, today included; null when there is none within eight years.</summary>
    public DateOnly? Next(int month, int day)
    {
        for (var year = Today.Year; year <= Today.Year + 8; year++)
        {
            if (Exact(year, month, day) is { } date && date >= Today)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The next day with that number, today included; null when the number is not one of a day.</summary>
    public DateOnly? NextDayOfMonth(int day)
    {
        var first = new DateOnly(Today.Year, Today.Month, 1);
        for (var months = 0; months < 3; months++)
        {
            var month = first.AddMonths(months);
            if (Exact(month.Year, month.Month, day) is { } date && date >= Today)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The day; null when the calendar has no such day, or when its year is not one that a call is about (1900 to 2200).</summary>
    public static DateOnly? Exact(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
