namespace CallAssistant.Simulation;

/// <summary>What the caller wants booked, moved or cancelled, as far as it was said.</summary>
internal sealed record BookingRequest
{
    public required bool IsTable { get; init; }

    public SimulatedService? Service { get; init; }

    public Wish Wish { get; init; } = new();

    public int? Party { get; init; }

    public string? Name { get; init; }

    /// <summary>True when <see cref="Existing"/> is moved.</summary>
    public bool Moves { get; init; }

    public SimulatedBooking? Existing { get; init; }

    public decimal? Price => IsTable ? null : Service?.Price;
}
