namespace CallAssistant.Language.EnglishDates;

/// <summary>Reads the words that make a limit of what follows: "before", "no later than", "not before", "after".</summary>
/// <param name="Word">The plain word that means the same: "before", "by" or "after".</param>
/// <param name="First">The first token of the words.</param>
internal readonly record struct LimitWords(string Word, int First)
{
    /// <summary>The limit right before a token; null when there is none.</summary>
    public static LimitWords? Before(Reading reading, int index)
    {
        var isNegated = reading.Lower(index - 2) == "not";
        return reading.Lower(index - 1) switch
        {
            "before" => isNegated ? new LimitWords("after", index - 2) : new LimitWords("before", index - 1),
            "after" => isNegated ? new LimitWords("by", index - 2) : new LimitWords("after", index - 1),
            "by" or "until" or "till" => new LimitWords("by", index - 1),
            "than" when reading.Lower(index - 2) == "later" => new LimitWords(reading.Lower(index - 3) is "no" or "not" ? "by" : "after", index - (reading.Lower(index - 3) is "no" or "not" ? 3 : 2)),
            "than" when reading.Lower(index - 2) == "earlier" => new LimitWords(reading.Lower(index - 3) is "no" or "not" ? "after" : "before", index - (reading.Lower(index - 3) is "no" or "not" ? 3 : 2)),
            _ => null,
        };
    }
}
