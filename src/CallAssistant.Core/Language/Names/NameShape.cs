namespace CallAssistant.Language.Names;

/// <summary>Tells the names of people from those of businesses by the words that they are made of.</summary>
internal static class NameShape
{
    private const int LongestPerson = 8;

    /// <summary>True when one of the words names a kind of business.</summary>
    public static bool HasKind(Reading reading, int first, int next)
    {
        for (var i = first; i < next; i++)
        {
            if (BusinessWords.IsKind(reading.Lower(i)) || BusinessWords.IsChain(reading.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a title or a degree in or before the name, for a first name, and for a name that ends with an initial.</summary>
    public static bool IsPerson(SaidText text, int first, int next)
    {
        var reading = text.Reading;
        var before = reading.Lower(first - 1) == "." ? first - 2 : first - 1;
        if (PersonWords.IsTitle(reading.Lower(before)) || PersonWords.IsTitle(reading.Lower(first)))
        {
            return true;
        }

        for (var i = first + 1; i < next; i++)
        {
            if (IsDegreeAt(reading, i) > 0)
            {
                return true;
            }
        }

        var words = next - first;
        return words <= LongestPerson && (PersonWords.IsFirstName(reading.Lower(first)) && words <= 4
            || (words >= 2 && reading.IsWord(next - 1) && reading[next - 1].Length == 1)
            || (words == 2 && PersonWords.IsFirstName(reading.Lower(next - 1))));
    }

    /// <summary>How many tokens a degree takes: one for "MD", four for "M.D."; 0 when none stands there.</summary>
    public static int IsDegreeAt(Reading reading, int index)
    {
        if (reading.IsWord(index) && PersonWords.IsDegree(reading.Lower(index)))
        {
            return 1;
        }

        return reading.Lower(index) is "m" or "d" && reading.Lower(index + 1) == "." && reading.Lower(index + 2) == "d" ? reading.Lower(index + 3) == "." && reading.Touches(index + 3) ? 4 : 3 : 0;
    }
}
