namespace CallAssistant;

/// <summary>Something that the callee proposes. A null member was not said.</summary>
public sealed record Offer
{
    /// <summary>The moment that is offered, in the callee's zone.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The stated total price.</summary>
    public Money? Price { get; init; }

    /// <summary>A money amount due now or beforehand, for example a deposit.</summary>
    public Money? Deposit { get; init; }

    /// <summary>Number of people that it is for.</summary>
    public int? PartySize { get; init; }

    /// <summary>The callee's words.</summary>
    public required string Words { get; init; }
}
