namespace CallAssistant.Simulation;

/// <summary>What a simulated business is like.</summary>
public sealed record BusinessProfile
{
    /// <summary>Name, as it answers the phone.</summary>
    public required string Name { get; init; }

    /// <summary>What it can do on the phone.</summary>
    public BusinessSkills Skills { get; init; }

    /// <summary>What it sells; the first is what an appointment is for when the caller names nothing. Empty lets the seed make up prices.</summary>
    public IReadOnlyList<SimulatedService> Services { get; init; } = [];

    /// <summary>When it is open. Appointments and tables are inside these hours.</summary>
    /// <value><see cref="OpeningHours.Daytime"/> by default.</value>
    public OpeningHours Hours { get; init; } = OpeningHours.Daytime;

    /// <summary>What makes it harder to talk to.</summary>
    public CalleeHabits Habits { get; init; }

    /// <summary>How full it is: the share of times that are taken before anybody calls, 0 to 1.</summary>
    /// <value>0.6 by default.</value>
    public double Taken { get; init; } = 0.6;

    /// <summary>What it asks of the caller at the end of each booking; null lets the seed pick something or nothing.</summary>
    public string? Reminder { get; init; }

    /// <summary>What is booked before anybody calls; it can be moved and cancelled on the phone.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<EarlierBooking> Bookings { get; init; } = [];

    /// <summary>How many days ahead it books, 1 to 365.</summary>
    /// <value>21 by default.</value>
    public int DaysAhead { get; init; } = 21;
}
