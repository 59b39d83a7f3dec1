namespace CallAssistant.Language.EnglishDates;

/// <summary>Joins neighbouring days, times and parts of a day into ranges: "tomorrow afternoon", "Monday to Friday", "between 2 and 4 pm", "before Friday", "after 5 pm".</summary>
/// <remarks>
/// "Before Friday" is from now to the start of Friday, "by Friday" to its end, "after Friday" from its end for a week. A time alone becomes a part of the day; with a day beside it, a range.
/// </remarks>
internal static class RangeComposer
{
    /// <summary>A range and the index of the part after it.</summary>
    internal readonly record struct Joined(Mention Mention, int NextPart);

    /// <summary>The mentions, with those that make up a range replaced by it. Without <paramref name="joinsLimits"/> only ranges with two ends, and limits that are a moment: "by Friday at 5".</summary>
    public static IReadOnlyList<Mention> Compose(Reading reading, List<Found> parts, bool joinsLimits)
    {
        var result = new List<Mention>(parts.Count);
        for (var i = 0; i < parts.Count;)
        {
            var joined = TimeRanges.Read(reading, parts, i, joinsLimits) ?? DayRanges.Read(reading, parts, i, joinsLimits);
            // Words that lead to a range may be the end of what stands before it; then they are not its own.
            if (joined is not { } part || (result.Count > 0 && part.Mention.Start < result[^1].End))
            {
                result.Add(parts[i].Mention);
                i++;
                continue;
            }

            i = part.NextPart;
            result.Add(part.Mention);
        }

        return result;
    }

    /// <summary>The tokens between a part and the next are exactly these words; true for no words when the parts follow each other.</summary>
    public static bool IsBetween(Reading reading, List<Found> parts, int index, params ReadOnlySpan<string> words) =>
        index + 1 < parts.Count && parts[index + 1].First - parts[index].Next == words.Length && reading.Has(parts[index].Next, words);

    /// <summary>True when only a comma or small words stand between a part and the next.</summary>
    public static bool IsNext(Reading reading, List<Found> parts, int index) =>
        IsBetween(reading, parts, index) || IsBetween(reading, parts, index, ",") || IsBetween(reading, parts, index, "on") || IsBetween(reading, parts, index, "in", "the")
        || IsBetween(reading, parts, index, "at") || IsBetween(reading, parts, index, ",", "in", "the") || IsBetween(reading, parts, index, "on", "the");

    /// <summary>A range of the tokens from the first to the last; null when it would be empty.</summary>
    public static Mention.Range? Range(Reading reading, int first, int next, DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            return null;
        }

        var (start, length, text) = reading.Slice(first, next);
        return new Mention.Range(start, length, text, new TimeWindow(from, to, text));
    }
}
