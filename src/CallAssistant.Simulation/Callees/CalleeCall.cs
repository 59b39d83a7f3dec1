namespace CallAssistant.Simulation;

/// <summary>A call as the callee sees it.</summary>
public sealed record CalleeCall
{
    /// <summary>The number that rings, in E.164 form.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>Name of who has that number.</summary>
    public required string Name { get; init; }

    /// <summary>Which call to that number this is, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>When the phone rings, in the callee's zone.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The callee's time zone.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The seed of the network.</summary>
    public required int Seed { get; init; }

    /// <summary>Chance for this call alone, made from seed, number and ordinal.</summary>
    public required Random Random { get; init; }
}
