namespace CallAssistant;

/// <summary>The facts of an errand as the planner understood them. A null member was not said.</summary>
public sealed record ErrandDetails
{
    /// <summary>Who is called, as the user named them: a business, a person, or a role ("my dentist").</summary>
    public string? Callee { get; init; }

    /// <summary>The person at the callee who is wanted, for example "Dr. Patel".</summary>
    public string? Person { get; init; }

    /// <summary>What is wanted: the service, the item or the subject of the question, for example "cleaning".</summary>
    public string? Subject { get; init; }

    /// <summary>The town or area that the user named.</summary>
    public string? Place { get; init; }

    /// <summary>The time that is acceptable.</summary>
    public TimeWindow? Window { get; init; }

    /// <summary>The moment that the user would like best, in the callee's zone.</summary>
    public DateTimeOffset? PreferredAt { get; init; }

    /// <summary>Which offered time is best.</summary>
    public SlotPreference Preference { get; init; }

    /// <summary>Earliest acceptable time of day, inclusive.</summary>
    public TimeOnly? NotBefore { get; init; }

    /// <summary>Latest acceptable time of day, inclusive.</summary>
    public TimeOnly? NotAfter { get; init; }

    /// <summary>The appointment that exists already (to move or cancel), in the user's words or as a date and time.</summary>
    public string? Existing { get; init; }

    /// <summary>Number of people, from 1.</summary>
    public int? PartySize { get; init; }

    /// <summary>Highest price that the user named.</summary>
    public Money? PriceLimit { get; init; }

    /// <summary>A price level that the user named, for example "cheap" or "moderate".</summary>
    public string? PriceLevel { get; init; }

    /// <summary>The order's or booking's number.</summary>
    public string? Reference { get; init; }

    /// <summary>The message to pass on, in the user's words.</summary>
    public string? Message { get; init; }

    /// <summary>The name that the booking goes under.</summary>
    public string? BookingName { get; init; }
}
