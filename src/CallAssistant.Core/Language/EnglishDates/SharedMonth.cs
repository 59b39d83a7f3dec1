using CallAssistant.Language.English;

namespace CallAssistant.Language.EnglishDates;

/// <summary>Finds the month of a day that shares it with another one: the "3rd" of "3rd–5th December", the "5" of "December 3 to 5".</summary>
internal static class SharedMonth
{
    /// <summary>The month of a day that ends before a token; null when the words tell none.</summary>
    public static int? After(Reading reading, int next)
    {
        if (!IsJoint(reading, next))
        {
            return null;
        }

        var at = reading.Skip(next + 1, "the");
        var end = at;
        var day = OrdinalWords.Read(reading, ref end);
        end = day is null ? at + 1 : end;
        return (day ?? reading.SmallNumber(at)) is > 0 and <= 31 && EnglishWords.Months.TryGetValue(reading.Lower(reading.Skip(end, "of")), out var month) ? month : null;
    }

    /// <summary>The month of a day that starts at a token; null when the words tell none.</summary>
    public static int? Before(Reading reading, int index)
    {
        if (!IsJoint(reading, index - 1))
        {
            return null;
        }

        // "December 3", "December 3rd", "December the 3rd"
        for (var start = index - 3; start >= index - 5; start--)
        {
            if (EnglishWords.Months.TryGetValue(reading.Lower(start), out var month) && CalendarDates.Read(reading, start) is var (_, end) && end == index - 1)
            {
                return month;
            }
        }

        return null;
    }

    private static bool IsJoint(Reading reading, int index) => reading.Lower(index) is "-" or "–" or "to" or "through" or "until" or "till";
}
