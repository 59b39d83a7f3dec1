namespace CallAssistant.Language.EnglishDates;

/// <summary>Reads "am", "a.m.", "p m". "In the morning" is left to <see cref="DayHalf"/>.</summary>
internal static class Meridiem
{
    /// <summary>Which one stands at a token, and the token after it; null for none.</summary>
    public static (bool IsPm, int Next)? Read(Reading reading, int index)
    {
        switch (reading.Lower(index))
        {
            case "am" or "pm" or "p.m" or "a.m":
                return (reading.Lower(index)[0] == 'p', index + 1);
            case "a" or "p":
                var isPm = reading.Lower(index) == "p";
                var m = reading.Skip(index + 1, ".");
                if (reading.Lower(m) != "m" || (m == index + 1 && reading.Touches(m)))
                {
                    return null;
                }

                return (isPm, m > index + 1 && reading.Lower(m + 1) == "." && reading.Touches(m + 1) ? m + 2 : m + 1);
            default:
                return null;
        }
    }
}
