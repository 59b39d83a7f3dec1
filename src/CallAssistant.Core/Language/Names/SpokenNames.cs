namespace CallAssistant.Language.Names;

/// <summary>Finds names in words without capitals: by a kind of business at their end ("north bay radiology"), by a title ("dr silvie t quach"), or by the words around them ("how about aloft downtown with").</summary>
internal static class SpokenNames
{
    private const int LongestName = 9;
    private const int LongestLeft = 6;

    /// <summary>The name that a token belongs to, from <paramref name="from"/> on; null for none.</summary>
    /// <param name="text">The words.</param>
    /// <param name="index">A token that tells of a name: its title, its kind, or its first word after a lead.</param>
    /// <param name="from">The first token that no earlier name took.</param>
    /// <param name="isBusiness">True when the talk is about businesses: a name is one of theirs then.</param>
    public static FoundName? Read(SaidText text, int index, int from, bool isBusiness) =>
        ReadTitled(text, index) ?? ReadLed(text, index, isBusiness) ?? ReadKind(text, index, from) ?? (text.HasCapitals || !isBusiness ? null : ReadPraised(text, index, from));

    private static FoundName? ReadTitled(SaidText text, int index)
    {
        var reading = text.Reading;
        if (reading.Lower(index) is not ("dr" or "mr" or "mrs" or "ms"))
        {
            return null;
        }

        var start = reading.Lower(index + 1) == "." ? index + 2 : index + 1;
        var end = EndOf(text, start, 5);
        return end > start ? new FoundName(index, end, true, true) : null;
    }

    // "north bay radiology", "hotel" after its name; further kinds and the town may follow
    private static FoundName? ReadKind(SaidText text, int index, int from)
    {
        var reading = text.Reading;
        var kind = BusinessWords.KindAt(reading, index);
        if (kind == 0 || text.IsCapital(index) || text.IsValue(index))
        {
            return null;
        }

        var first = index;
        while (first > from && index - first < LongestLeft && IsNameWord(text, first - 1))
        {
            first--;
        }

        while (first < index && (BusinessWords.IsDescription(reading.Lower(first)) && !IsOwn(text, first + 1, index)))
        {
            first++;
        }

        // "hotel", "a nice salon", "the same house"
        if (first == index || IsIndefinite(text, first) || reading.Lower(reading.Lower(first - 1) == "the" ? first - 2 : first - 1) is "using" or "contacting" || !IsOwn(text, first, index) || (!BusinessWords.IsStrongKind(reading.Lower(index)) && index - first < 2 && !NameCues.LeadTo(reading, first) && !NameCues.FollowsName(reading, index + 1)))
        {
            return null;
        }

        var end = index + kind;
        while (end - first < LongestName && (BusinessWords.KindAt(reading, end) > 0 || (reading.Lower(end) is "and" or "&" && BusinessWords.IsKind(reading.Lower(end + 1)))))
        {
            end += Math.Max(BusinessWords.KindAt(reading, end), 1) + (reading.Lower(end) is "and" or "&" ? 1 : 0);
        }

        return new FoundName(first, text.HasCapitals ? end : EndOf(text, end, LongestName - (end - first)), false, true);
    }

    // "called gumba's in", "how about amelie"
    private static FoundName? ReadLed(SaidText text, int index, bool isBusiness)
    {
        var reading = text.Reading;
        if (!IsNameWord(text, index) || BusinessWords.KindAt(reading, index) > 0)
        {
            return null;
        }

        if (PersonWords.IsFirstName(reading.Lower(index)) && NameShape.IsPersonLed(reading, index))
        {
            return new FoundName(index, EndOf(text, index, LongestName), true, true);
        }

        if (!isBusiness || !NameCues.Announce(reading, index) || (text.HasCapitals && reading.Lower(index - 1) is not ("called" or "named")))
        {
            return null;
        }

        var end = EndOf(text, index, LongestName);
        if (!IsOwn(text, index, end))
        {
            return null;
        }

        // "de luca cucina and bar", "ancasa hotel and spa kuala lumpur"
        while (reading.Lower(end) is "and" or "&" or "at" && BusinessWords.IsKind(reading.Lower(end + 1)) && end - index < LongestName)
        {
            end = EndOf(text, end + 2, LongestName - (end - index));
        }

        return new FoundName(index, end, NameShape.IsPerson(text, index, end) && !NameShape.HasKind(reading, index, end), true);
    }

    // "cabalen is a nice one": the token is the last of the name
    private static FoundName? ReadPraised(SaidText text, int index, int from)
    {
        if (!IsNameWord(text, index) || !NameCues.FollowsName(text.Reading, index + 1))
        {
            return null;
        }

        var first = index;
        while (first > from && index - first < LongestLeft && IsNameWord(text, first - 1))
        {
            first--;
        }

        return IsOwn(text, first, index + 1) && !IsIndefinite(text, first) ? new FoundName(first, index + 1, NameShape.IsPerson(text, first, index + 1), true) : null;
    }

    // "a pet friendly apartment", "any other place", "my own salon"
    private static bool IsIndefinite(SaidText text, int first)
    {
        for (var i = first - 1; i >= first - 4; i--)
        {
            var word = text.Reading.Lower(i);
            if (word is "a" or "an" or "any" or "some" or "another" or "other" or "more" or "my" or "your" or "their" or "which" or "what" or "every" or "those" or "these" or "no" or "different")
            {
                return true;
            }

            if (!BusinessWords.IsDescription(word) && word is not ("-" or "pet" or "friendly" or "furnished"))
            {
                return false;
            }
        }

        return false;
    }

    private static int EndOf(SaidText text, int start, int longest)
    {
        var end = start;
        while (end - start < longest && IsNameWord(text, end))
        {
            end++;
        }

        return end;
    }

    private static bool IsNameWord(SaidText text, int index)
    {
        var reading = text.Reading;
        return reading.IsWord(index) && !text.IsValue(index) && !(text.HasCapitals && text.IsCapital(index))
            && (!CommonWords.Has(reading.Lower(index)) || reading[index].Length == 1 && reading.Lower(index) is not ("a" or "i"));
    }

    // At least one word is neither a kind nor a description.
    private static bool IsOwn(SaidText text, int first, int next)
    {
        for (var i = first; i < next; i++)
        {
            if (!BusinessWords.IsDescription(text.Reading.Lower(i)) && !BusinessWords.IsKind(text.Reading.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }
}
