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
            if (BusinessWords.KindAt(reading, i) > 0 || BusinessWords.IsChain(reading.Lower(i)))
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
        return words is >= 2 and <= LongestPerson && !IsTown(reading.Lower(first)) && reading.IsWord(first)
            && ((PersonWords.IsFirstName(reading.Lower(first)) && words <= 4)
                || (reading.IsWord(next - 1) && reading[next - 1].Length == 1 && reading.Lower(next - 1) != "i")
                || (words == 2 && PersonWords.IsFirstName(reading.Lower(next - 1))));
    }

    /// <summary>True when the words right before a single name say that it is a person's: "give it to", "my name is", "this is".</summary>
    public static bool IsPersonLed(Reading reading, int index)
    {
        if (reading.Has(index - 3, "my", "name", "is") || reading.Has(index - 3, "in", "name", "of") || reading.Has(index - 3, "the", "name", "of") || reading.Has(index - 2, "ask", "for") || reading.Has(index - 2, "speak", "to"))
        {
            return true;
        }

        if (PersonWords.IsFirstName(reading.Lower(index)) && (reading.Has(index - 2, "this", "is") || reading.Has(index - 2, "i", "am") || reading.Lower(index - 1) == "i'm" || reading.Lower(index + 1) is "speaking" or "here" || reading.Lower(index + 2) == "speaking"))
        {
            return true;
        }

        for (var i = index - 2; reading.Lower(index - 1) == "to" && i > index - 9; i--)
        {
            if (reading.Lower(i) is "send" or "give" or "transfer" or "pay" or "wire" or "money" or "payment" || reading.Has(i, "make", "it"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTown(string word) => word is "san" or "santa" or "st" or "saint" or "fort" or "port" or "new" or "los" or "las" or "el" or "la" or "mount";

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
