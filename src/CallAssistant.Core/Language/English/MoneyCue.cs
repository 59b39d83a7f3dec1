using System.Collections.Frozen;

namespace CallAssistant.Language.English;

/// <summary>Reads an amount without a currency where the words before it speak of a price: "the rent is 4900", "it costs two point five zero".</summary>
internal static class MoneyCue
{
    private const int WordsBefore = 6;

    private static readonly FrozenSet<string> Cues = new[]
    {
        "price", "priced", "prices", "cost", "costs", "costing", "pay", "fee", "fare", "rent", "total", "budget", "charge", "charges", "deposit", "quote", "quoted", "amount",
        "spend", "copay",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Links = new[]
    {
        "is", "of", "would", "be", "will", "was", "are", "around", "about", "up", "to", "at", "just", "only", "for", "per", "month", "a", "the", "you", "it", "its", "it's", "in", "that",
        "comes", "night", "and", ":", "ticket", "under", "than", "more", "most", "maximum", "exactly", "approximately", "each", "person", "monthly",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The amount in the currency of the context; null when nothing speaks of a price.</summary>
    public static (decimal Value, string Currency, int Next)? Read(Reading reading, int index)
    {
        if (NumberWords.Read(reading, index) is not { } number || !(HasCue(reading, index) || (number.Value >= 10 && IsMonthly(reading, number.Next))) || !EndsHere(reading, number.Next))
        {
            return ReadPair(reading, index);
        }

        return (number.Value, reading.Context.Currency, number.Next);
    }

    // "fourteen fourteen" for 14.14; "one twenty" for 120, the dearer reading, since a limit must not be passed by accident
    private static (decimal Value, string Currency, int Next)? ReadPair(Reading reading, int index)
    {
        var next = index;
        return HasCue(reading, index) && SmallNumbers.ReadBelowHundred(reading, ref next) is { } major && SmallNumbers.ReadBelowHundred(reading, ref next) is >= 10 and var minor
            && EndsHere(reading, next)
            ? (major < 10 ? (major * 100) + minor : major + (minor / 100m), reading.Context.Currency, next)
            : null;
    }

    private static bool HasCue(Reading reading, int index)
    {
        for (var i = index - 1; i >= index - WordsBefore; i--)
        {
            if (Cues.Contains(reading.Lower(i)))
            {
                // "rent 888 Golden" names a place; "the rent is 888" a price.
                return reading.Lower(i) != "rent" || i < index - 1;
            }

            if (!Links.Contains(reading.Lower(i)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>True when the word counts or measures something other than money.</summary>
    public static bool IsCounted(Reading reading, int index) =>
        reading.Lower(index) is "people" or "person" or "persons" or "guests" or "adults" or "am" or "pm" or "o'clock" or "days" or "day" or "nights" or "hours" or "hour" or "minutes" or "weeks"
            or "months" or "years" or "percent" or "%" or "stars" or "tickets" or "ticket" or "rooms" or "bedrooms" or "bedroom" or "miles" or ":" or "/" or "hundred" or "thousand" or "of"
        || NumberWords.Read(reading, index) is not null;

    private static bool EndsHere(Reading reading, int index) => !IsCounted(reading, index) && (reading.Lower(index) != "-" || !reading.Touches(index));

    // "4750 a month", "three thousand dollars monthly rent"
    private static bool IsMonthly(Reading reading, int index) =>
        (reading.Lower(index) is "a" or "per" && reading.Lower(index + 1) is "month" or "night" or "person" or "week") || reading.Lower(index) == "monthly";
}
