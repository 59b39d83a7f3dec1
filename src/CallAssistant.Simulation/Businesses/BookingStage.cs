namespace CallAssistant.Simulation;

/// <summary>Where a booking stands.</summary>
internal enum BookingStage
{
    /// <summary>Nothing is being booked.</summary>
    None,

    /// <summary>The callee asked for a day, a time or a number of people.</summary>
    Asking,

    /// <summary>Times were offered.</summary>
    Offering,

    /// <summary>The callee asked for a name.</summary>
    Naming,

    /// <summary>The callee asked for a date of birth or an insurance.</summary>
    Detailing,

    /// <summary>It is booked.</summary>
    Booked,
}
