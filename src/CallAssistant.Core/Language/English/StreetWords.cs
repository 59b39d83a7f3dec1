using System.Collections.Frozen;

namespace CallAssistant.Language.English;

/// <summary>Tells house numbers from times: "at ten eighteen Granville Street".</summary>
internal static class StreetWords
{
    private const int WordsAfter = 6;

    private static readonly FrozenSet<string> Names = new[]
    {
        "street", "st", "road", "rd", "avenue", "ave", "drive", "dr", "lane", "ln", "boulevard", "blvd", "court", "ct", "place", "square", "parade", "highway", "parkway", "terrace", "alley",
        "broadway", "camino",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Breaks = new[] { "", ".", "?", "!", ",", ";", "at", "on", "in", "and", "or", "for", "from", "to", "with", "is", "tomorrow", "today", "tonight" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when the number from the index on stands before the name of a street, or after "located at".</summary>
    public static bool IsHouseNumber(Reading reading, int index, int next)
    {
        if (reading.Lower(index - 1) == "at" && reading.Lower(index - 2) is "located" or "situated")
        {
            return true;
        }

        for (var i = next; i < next + WordsAfter; i++)
        {
            var word = reading.Lower(i);
            if (Names.Contains(word))
            {
                return true;
            }

            if (Breaks.Contains(word))
            {
                return false;
            }
        }

        return false;
    }
}
