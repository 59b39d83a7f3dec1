namespace CallAssistant.Mandates;

/// <summary>What an amount is said to be.</summary>
internal enum AmountRole
{
    /// <summary>What it costs.</summary>
    Price,

    /// <summary>Due now or beforehand.</summary>
    Deposit,

    /// <summary>Comes on top of a price.</summary>
    Extra,

    /// <summary>No price: denied, past, a discount, a rate, or only a lower bound.</summary>
    Other,
}
