using System.Globalization;

namespace CallAssistant;

/// <summary>An exact amount in one currency.</summary>
/// <param name="Amount">The amount in major units, for example 25.50. At most two decimals are kept in stores.</param>
/// <param name="Currency">ISO 4217 code in upper case, for example <c>USD</c>.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>The amount and the code in invariant form, for example <c>25.00 USD</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.00} {Currency}");

    /// <summary>True when both are in the same currency and this amount is greater. Different currencies are never comparable: false.</summary>
    /// <param name="limit">The limit to compare with.</param>
    public bool Exceeds(Money limit) => IsComparableTo(limit) && Amount > limit.Amount;

    /// <summary>True when both amounts are in the same currency.</summary>
    /// <param name="other">The amount to compare with.</param>
    public bool IsComparableTo(Money other) => string.Equals(Currency, other.Currency, StringComparison.Ordinal);
}
