using System.Collections.Frozen;

namespace CallAssistant.Language.English;

/// <summary>Finds amounts of money: "$1,200.50", "24 dollars and 99 cents", "a hundred bucks", "USD 25", "two pounds fifty".</summary>
internal sealed class MoneyRule : IMentionRule
{
    private const decimal Largest = 999_999_999m;

    private static readonly FrozenDictionary<string, string> Symbols = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["£"] = "GBP", ["€"] = "EUR", ["¥"] = "JPY", ["₹"] = "INR",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Codes = new[] { "usd", "eur", "gbp", "cad", "aud", "nzd", "chf", "jpy", "inr", "sek", "nok", "dkk", "pln", "sgd", "hkd" }
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Dollars = new[] { "USD", "CAD", "AUD", "NZD", "SGD", "HKD" }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Found? Match(Reading reading, int index)
    {
        var read = ReadBefore(reading, index) ?? ReadAfter(reading, index) ?? MoneyCue.Read(reading, index);
        if (read is not { } amount || amount.Value > Largest)
        {
            return null;
        }

        var (start, length, text) = reading.Slice(index, amount.Next);
        var value = decimal.Round(amount.Value, 2, MidpointRounding.AwayFromZero);
        return new Found(new Mention.Amount(start, length, text, new Money(value, amount.Currency)), amount.Next);
    }

    /// <summary>The currency that the word or sign at the index names, in upper case; null for any other word.</summary>
    public static string? CurrencyOf(Reading reading, int index)
    {
        var word = reading.Lower(index);
        return word switch
        {
            "$" or "dollar" or "dollars" or "buck" or "bucks" => Dollars.Contains(reading.Context.Currency) ? reading.Context.Currency : "USD",
            "pound" or "pounds" or "quid" => "GBP",
            "euro" or "euros" => "EUR",
            _ => Symbols.TryGetValue(word, out var code) ? code : Codes.Contains(word) ? word.ToUpperInvariant() : null,
        };
    }

    // "$25", "US$ 25", "USD 25"
    private static (decimal Value, string Currency, int Next)? ReadBefore(Reading reading, int index)
    {
        var sign = index;
        string? prefix = reading.Lower(index) is "us" or "ca" or "au" or "nz" && reading.Lower(index + 1) == "$" && reading.Touches(index + 1)
            ? reading.Lower(index).ToUpperInvariant() + "D"
            : null;
        sign = prefix is null ? index : index + 1;
        if (reading.Lower(sign) is not ("$" or "£" or "€" or "¥" or "₹") && !Codes.Contains(reading.Lower(sign)))
        {
            return null;
        }

        var currency = prefix switch { "CAD" or "AUD" or "NZD" or "USD" => prefix, _ => CurrencyOf(reading, sign) };
        if (currency is null || NumberWords.ReadDigits(reading, sign + 1) is not { } number)
        {
            return null;
        }

        var (value, next) = Scaled(reading, number.Value, number.Next);
        if (CurrencyOf(reading, next) is not null && reading.IsWord(next))
        {
            next++;
        }

        return (value, currency, next);
    }

    // "25 dollars and 99 cents", "eighty five bucks", "10.24 GBP", "99 cents", "two grand"
    private static (decimal Value, string Currency, int Next)? ReadAfter(Reading reading, int index)
    {
        if (reading.Lower(index) == "a" && reading.Lower(index + 1) is "dollar" or "buck" or "pound" or "euro" or "quid")
        {
            return reading.Lower(index + 1) == "pound" ? null : (1, CurrencyOf(reading, index + 1)!, index + 2);
        }

        if (NumberWords.Read(reading, index) is not { } number)
        {
            return null;
        }

        var (value, next) = Scaled(reading, number.Value, number.Next);
        if (reading.Lower(next) is "cent" or "cents" or "pence" && value < 1000)
        {
            return (value / 100, reading.Lower(next) == "pence" ? "GBP" : Dollars.Contains(reading.Context.Currency) || reading.Context.Currency == "EUR" ? reading.Context.Currency : "USD", next + 1);
        }

        if (reading.Lower(next) == "us" && reading.Lower(next + 1) is "dollars" or "dollar")
        {
            next++;
        }

        if (CurrencyOf(reading, next) is not { } currency)
        {
            return reading.Lower(next) == "grand" ? (value * 1000, reading.Context.Currency, next + 1) : null;
        }

        return WithMinor(reading, value, currency, number, next);
    }

    private static (decimal Value, string Currency, int Next) WithMinor(Reading reading, decimal value, string currency, NumberWords.Number number, int unit)
    {
        var next = unit + 1;
        var minorAt = reading.Lower(next) == "and" ? next + 1 : next;
        if (number.Decimals > 0 || NumberWords.Read(reading, minorAt) is not { Value: > 0 and < 100, Decimals: 0 } minor)
        {
            return (value, currency, next);
        }

        if (reading.Lower(minor.Next) is "cent" or "cents" or "pence" or "p")
        {
            return (value + (minor.Value / 100), currency, minor.Next + 1);
        }

        // "two pounds fifty": both in words, nothing between them, and nothing counted after them.
        return number.InWords && minor.InWords && minorAt == next && !reading.Text.AsSpan(reading[unit].End, reading[next].Start - reading[unit].End).Contains(',')
            && !MoneyCue.IsCounted(reading, minor.Next)
            ? (value + (minor.Value / 100), currency, minor.Next)
            : (value, currency, next);
    }

    private static (decimal Value, int Next) Scaled(Reading reading, decimal value, int next) => reading.Lower(next) switch
    {
        "k" when reading.Touches(next) => (value * 1000, next + 1),
        "thousand" when value < 1000 => (value * 1000, next + 1),
        "hundred" when value < 100 => (value * 100, next + 1),
        "million" when value < 1000 => (value * 1_000_000, next + 1),
        _ => (value, next),
    };
}
