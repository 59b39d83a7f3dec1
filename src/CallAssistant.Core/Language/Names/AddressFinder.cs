using CallAssistant.Language.English;

namespace CallAssistant.Language.Names;

/// <summary>Finds street addresses: "401 Kenilworth Drive, suite 610", "fifty two fifty five clayton road number one oh one", "1, Jalan Imbi, 55100 Kuala Lumpur", "on Gwydir Street".</summary>
internal static class AddressFinder
{
    private const int LongestStreet = 6;

    /// <summary>The addresses in order: their tokens and their value with figures in place of number words.</summary>
    public static IReadOnlyList<FoundAddress> Find(SaidText text)
    {
        var found = new List<FoundAddress>();
        for (var i = 0; i < text.Reading.Count; i++)
        {
            if (Read(text, i) is var (next, value))
            {
                found.Add(new FoundAddress(i, next, value));
                i = next - 1;
            }
        }

        return found;
    }

    private static (int Next, string Value)? Read(SaidText text, int index)
    {
        var reading = text.Reading;
        if (reading[index].Kind == TokenKind.Symbol || reading.Touches(index))
        {
            return null;
        }

        return HouseNumber.Read(reading, index) is var (number, next) && !DigitRun.Continues(reading, index)
            ? ReadNumbered(text, index, number, next)
            : reading.IsWord(index) ? ReadStreet(text, index) ?? ReadPlace(text, index) : null;
    }

    private static (int Next, string Value)? ReadNumbered(SaidText text, int index, string number, int next)
    {
        var reading = text.Reading;
        var start = reading.Skip(next, ",");
        // "1, Jalan Imbi, 55100 Kuala Lumpur", "11 Rue des Gravilliers"
        if (StreetKinds.IsForeign(reading.Lower(start)) && (reading.IsWord(start + 1) || reading.IsDigits(start + 1)) && !CommonWords.Has(reading.Lower(start + 1)))
        {
            var tail = AddressTail.ReadForeign(text, start + 1);
            return (tail, $"{number} {text.Slice(start, tail)}");
        }

        if (EndOfStreet(text, next) is { } street && text.MentionAt(index) is not Mention.Amount)
        {
            var tail = AddressTail.Read(text, street, out var unit);
            return (tail, $"{number} {text.Slice(next, street)}{unit}");
        }

        // "located at 1510 Marina Vista"
        if (AddressCues.LeadTo(reading, index) && text.MentionAt(index) is not (Mention.Amount or Mention.Clock { IsAmbiguous: false } or Mention.Day or Mention.Phone))
        {
            var end = next;
            while (end - next < LongestStreet && reading.IsWord(end) && !CommonWords.Has(reading.Lower(end)) && (!text.HasCapitals || text.IsCapital(end)))
            {
                end++;
            }

            if (end - next is >= 1 and <= 4 && !NameShape.HasKind(reading, next, end))
            {
                var tail = AddressTail.Read(text, end, out var unit);
                return (tail, $"{number} {text.Slice(next, end)}{unit}");
            }
        }

        return null;
    }

    // "Gwydir Street", "warkworth terrace": without a number, only after words that lead to it, or in capitals
    private static (int Next, string Value)? ReadStreet(SaidText text, int index)
    {
        var reading = text.Reading;
        var isLed = AddressCues.LeadTo(reading, index) || reading.Lower(index - 1) is "on" or "in" || (reading.Lower(index - 1) == "," && text.IsCapital(index) && text.IsCapital(index - 2) && !text.IsFirst(index - 2));
        if (!isLed || CommonWords.Has(reading.Lower(index)))
        {
            return null;
        }

        // "Maple Street Services" is a business.
        return EndOfStreet(text, index) is { } street && !(text.IsCapital(street) && !BusinessWords.IsDescription(reading.Lower(street))) && street - index >= 2 && (StreetKinds.IsStrong(reading.Lower(street - 1)) || AddressCues.LeadTo(reading, index) || (reading.Lower(index - 1) == "on" && text.IsCapital(index)))
            ? (street, text.Slice(index, street))
            : null;
    }

    // "located at Crowne Plaza Hotel 20 Downing Street", "their address is Anglia Ruskin University"
    private static (int Next, string Value)? ReadPlace(SaidText text, int index)
    {
        var reading = text.Reading;
        if (!text.IsCapital(index) || !AddressCues.Announce(reading, index))
        {
            return null;
        }

        var next = index + 1;
        while (next - index < LongestStreet && (text.IsCapital(next) || (reading.IsDigits(next) && reading.Touches(next)) || (reading.Lower(next) == "." && Abbreviations.IsDot(reading, next))) && !text.IsValue(next))
        {
            next++;
        }

        return HouseNumber.Read(reading, next) is var (number, after) && ReadNumbered(text, next, number, after) is var (end, value) ? (end, $"{text.Slice(index, next)} {value}") : (next, text.Slice(index, next));
    }

    /// <summary>The token after the kind of street that follows within a few words; null when none does.</summary>
    private static int? EndOfStreet(SaidText text, int start)
    {
        var reading = text.Reading;
        for (var i = start; i < start + LongestStreet; i++)
        {
            var word = reading.Lower(i);
            if (i > start && StreetKinds.IsKind(word) && !IsTitle(text, i) && !(StreetKinds.IsKind(reading.Lower(i + 1)) && reading.Lower(i + 1) != "place"))
            {
                // "Capitol Avenue Apartments" is a building.
                return BusinessWords.IsKind(reading.Lower(i + 1)) && !StreetKinds.IsKind(reading.Lower(i + 1)) && reading.Lower(i + 1) != "center" ? null : i + 1;
            }

            var isOrdinal = reading.IsDigits(i) || EnglishWords.Tens.ContainsKey(word) || EnglishWords.Ordinals.ContainsKey(word) || word is "st" or "nd" or "rd" or "th";
            if (!isOrdinal && !StreetKinds.IsDirection(word) && word is not ("." or "'" or "de" or "la" or "el") && !(word == "a" && StreetKinds.IsKind(reading.Lower(i + 1))) && (!reading.IsWord(i) || CommonWords.Has(word) || text.IsValue(i)))
            {
                return null;
            }
        }

        return null;
    }

    // "3 hits of Dr. Hoang"
    private static bool IsTitle(SaidText text, int index) =>
        text.Reading.Lower(index) is "dr" or "st" && text.IsCapital(text.Reading.Lower(index + 1) == "." ? index + 2 : index + 1) && !StreetKinds.IsUnit(text.Reading.Lower(index + 1));
}
