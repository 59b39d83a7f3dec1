namespace CallAssistant.Simulation;

/// <summary>When a business is open, by day of the week.</summary>
public sealed record OpeningHours
{
    /// <summary>Monday to Friday from 9 AM to 6 PM, Saturday from 10 AM to 4 PM.</summary>
    public static OpeningHours Daytime { get; } = new()
    {
        Weekdays = (new TimeOnly(9, 0), new TimeOnly(18, 0)),
        Saturday = (new TimeOnly(10, 0), new TimeOnly(16, 0)),
    };

    /// <summary>Every day from 5 PM to 11 PM, Sunday to 10 PM.</summary>
    public static OpeningHours Evenings { get; } = new()
    {
        Weekdays = (new TimeOnly(17, 0), new TimeOnly(23, 0)),
        Saturday = (new TimeOnly(17, 0), new TimeOnly(23, 0)),
        Sunday = (new TimeOnly(17, 0), new TimeOnly(22, 0)),
    };

    /// <summary>Monday to Friday; null when closed.</summary>
    public (TimeOnly From, TimeOnly To)? Weekdays { get; init; }

    /// <summary>Saturday; null when closed.</summary>
    public (TimeOnly From, TimeOnly To)? Saturday { get; init; }

    /// <summary>Sunday; null when closed.</summary>
    public (TimeOnly From, TimeOnly To)? Sunday { get; init; }

    /// <summary>The hours of a day; null when closed.</summary>
    /// <param name="day">The day of the week.</param>
    public (TimeOnly From, TimeOnly To)? On(DayOfWeek day) => day switch
    {
        DayOfWeek.Saturday => Saturday,
        DayOfWeek.Sunday => Sunday,
        _ => Weekdays,
    };

    internal bool IsOpenAt(DateTime moment) => On(moment.DayOfWeek) is { } hours && TimeOnly.FromDateTime(moment) is var time && time >= hours.From && time < hours.To;
}
