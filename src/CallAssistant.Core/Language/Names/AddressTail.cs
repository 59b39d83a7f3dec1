namespace CallAssistant.Language.Names;

/// <summary>Reads what follows a street: "East", "# 240", "suite 610", "number one oh five", "Level 2".</summary>
internal static class AddressTail
{
    private const int LongestForeign = 16;

    /// <summary>The token after it; <paramref name="unit"/> is what belongs to the value, with a space before it.</summary>
    public static int Read(SaidText text, int index, out string unit)
    {
        var reading = text.Reading;
        var next = index;
        unit = "";
        if (reading.Lower(next) == "." && Abbreviations.IsDot(reading, next))
        {
            next++;
        }

        if (StreetKinds.IsDirection(reading.Lower(next)))
        {
            unit = " " + reading.Lower(next);
            next++;
        }

        var at = reading.Skip(next, ",");
        at = reading.Lower(at) == "#" ? at : StreetKinds.IsUnit(reading.Lower(at)) ? at : -1;
        if (at < 0)
        {
            return next;
        }

        var name = reading.Lower(at) is "#" or "number" or "no" ? "" : " " + reading.Lower(at);
        if (HouseNumber.Read(reading, at + 1) is var (number, after))
        {
            // "# 5D", "one two zero b"
            var letter = reading.IsWord(after) && reading[after].Length == 1 && reading.Lower(after) is not ("a" or "i") ? reading.Lower(after) : "";
            unit += $"{name} {number}{letter}";
            return letter.Length > 0 ? after + 1 : after;
        }

        if (reading.IsWord(at + 1) && reading[at + 1].Length <= 2 && !CommonWords.Has(reading.Lower(at + 1)) | reading[at + 1].Length == 1)
        {
            var digits = reading.IsDigits(at + 2) && reading.Touches(at + 2);
            unit += $"{name} {text.Slice(at + 1, digits ? at + 3 : at + 2)}";
            return digits ? at + 3 : at + 2;
        }

        return next;
    }

    /// <summary>The end of an address that the kind of street begins: names, numbers and commas up to words of a sentence.</summary>
    public static int ReadForeign(SaidText text, int index)
    {
        var reading = text.Reading;
        var next = index;
        for (var i = index; i < index + LongestForeign; i++)
        {
            if (reading.IsDigits(i) || (reading.IsWord(i) && (!CommonWords.Has(reading.Lower(i)) || reading.Lower(i) is "de" or "la" or "len")))
            {
                next = i + 1;
            }
            else if (reading.Lower(i) is not ("," or "/" or "-" or "'"))
            {
                break;
            }
        }

        return next;
    }
}
