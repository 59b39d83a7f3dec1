namespace CallAssistant.Language.English;

/// <summary>Reads numbers below one hundred and single digits in words.</summary>
internal static class SmallNumbers
{
    /// <summary>A number from 0 to 99 in words, not followed by a larger unit.</summary>
    public static int? ReadBelowHundred(Reading reading, ref int index)
    {
        var word = reading.Lower(index);
        if (EnglishWords.Tens.TryGetValue(word, out var tens))
        {
            var unit = reading.Lower(index + 1) == "-" && reading.Touches(index + 1) ? index + 2 : index + 1;
            if (EnglishWords.Units.TryGetValue(reading.Lower(unit), out var ones) && ones > 0)
            {
                index = unit + 1;
                return tens + ones;
            }

            index++;
            return tens;
        }

        if (EnglishWords.Units.TryGetValue(word, out var value) || EnglishWords.Teens.TryGetValue(word, out value))
        {
            index++;
            return value;
        }

        return null;
    }

    /// <summary>The digit that a single word or figure says, "oh" included.</summary>
    public static int? SpokenDigit(string word) =>
        word is "oh" or "o" ? 0
        : EnglishWords.Units.TryGetValue(word, out var value) ? value
        : word.Length == 1 && char.IsAsciiDigit(word[0]) ? word[0] - '0'
        : null;
}
