namespace CallAssistant.Language.English;

/// <summary>Reads ordinal numbers: "2nd", "second", "twenty-first".</summary>
internal static class OrdinalWords
{
    /// <summary>An ordinal from 1 to 99: "2nd", "second", "twenty first", "twenty-first".</summary>
    public static int? Read(Reading reading, ref int index)
    {
        if (reading.IsDigits(index))
        {
            var value = reading.SmallNumber(index);
            if (value is > 0 and < 100 && reading.Touches(index + 1) && reading.Lower(index + 1) is "st" or "nd" or "rd" or "th")
            {
                index += 2;
                return value;
            }

            return null;
        }

        if (EnglishWords.Ordinals.TryGetValue(reading.Lower(index), out var ordinal))
        {
            index++;
            return ordinal;
        }

        if (EnglishWords.Tens.TryGetValue(reading.Lower(index), out var tens))
        {
            var unit = reading.Lower(index + 1) == "-" ? index + 2 : index + 1;
            if (EnglishWords.Ordinals.TryGetValue(reading.Lower(unit), out ordinal) && ordinal < 10)
            {
                index = unit + 1;
                return tens + ordinal;
            }
        }

        return null;
    }
}
