namespace CallAssistant.Language.Names;

/// <summary>Tells the full stop of an abbreviation from the end of a sentence.</summary>
internal static class Abbreviations
{
    /// <summary>True for the dot of "Dr.", "St." or of an initial.</summary>
    public static bool IsDot(Reading reading, int index) =>
        reading.Lower(index) == "." && reading.Touches(index) && reading.IsWord(index - 1)
        && (reading[index - 1].Length == 1 || reading.Lower(index - 1) is "dr" or "mr" or "mrs" or "ms" or "st" or "ste" or "jr" or "sr" or "prof" or "co" or "ave" or "blvd" or "no");
}
