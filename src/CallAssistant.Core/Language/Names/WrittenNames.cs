namespace CallAssistant.Language.Names;

/// <summary>Finds names by their capital letters: "La Petite Hair Salon", "Dr. Silvie T. Quach", "1512 Barber Shop".</summary>
internal static class WrittenNames
{
    private const int LongestName = 14;

    /// <summary>The name that begins with a token; null when none does.</summary>
    /// <param name="text">The words.</param>
    /// <param name="index">The token.</param>
    /// <param name="isBusiness">True when the talk is about businesses: a name is one of theirs then.</param>
    public static FoundName? Read(SaidText text, int index, bool isBusiness)
    {
        var reading = text.Reading;
        if (!CanStart(text, index))
        {
            return null;
        }

        var end = EndOf(text, index);
        var first = Trim(text, index, end);
        if (first >= end || !IsOwn(text, first, end) || IsOfOther(reading, first, end))
        {
            return null;
        }

        var isPerson = NameShape.IsPerson(text, first, end);
        var hasKind = NameShape.HasKind(reading, first, end);
        if ((isPerson && !hasKind) || NameShape.IsPersonLed(reading, first))
        {
            return new FoundName(first, end, true, true);
        }

        var isLed = NameCues.LeadTo(reading, first) || NameCues.FollowsName(reading, end) || IsListed(text, first, end);
        return new FoundName(first, end, false, hasKind || (isLed && isBusiness));
    }

    private static bool CanStart(SaidText text, int index)
    {
        var reading = text.Reading;
        if (text.IsCapital(index))
        {
            return !text.IsValue(index) && !(reading.Touches(index) && reading.IsDigits(index - 1)) && !(reading.Touches(index + 1) && reading.IsDigits(index + 1));
        }

        // "1512 Barber Shop", "20Th Salon", "8 Sushi": a number that a name follows and that counts nothing
        return reading.IsDigits(index) && reading[index].Length <= 4 && !text.IsValue(index) && !reading.Touches(index) && text.IsCapital(AfterNumber(reading, index))
            && !CommonWords.Has(reading.Lower(AfterNumber(reading, index))) && (NameCues.LeadTo(reading, index) || text.IsFirst(index) || reading.Lower(index - 1) is "at" or "is");
    }

    private static int AfterNumber(Reading reading, int index) =>
        reading.Lower(index + 1) == "/" && reading.Touches(index + 1) && reading.IsDigits(index + 2) ? index + 3 : index + 1;

    private static int EndOf(SaidText text, int start)
    {
        var reading = text.Reading;
        var end = text.IsCapital(start) ? start + 1 : AfterNumber(reading, start);
        while (end - start < LongestName)
        {
            var step = Step(text, start, end);
            if (step == 0)
            {
                break;
            }

            end += step;
        }

        // "Village barber shop", "the Bay Area Kids dentist"
        for (var i = 0; i < 2 && BusinessWords.KindAt(reading, end) is > 0 and var length && reading[end].Start <= reading[end - 1].End + 1; i++)
        {
            end += length;
        }

        return end;
    }

    // How many tokens go on with the name.
    private static int Step(SaidText text, int start, int at)
    {
        var reading = text.Reading;
        bool Capital(int i) => text.IsCapital(i) && !text.IsValue(i);
        if (Capital(at))
        {
            return 1;
        }

        if (reading.IsDigits(at) && !text.IsValue(at) && reading[at].Length <= 4 && Capital(at + 1) && !reading.Touches(at + 1))
        {
            return 2;
        }

        return reading.Lower(at) switch
        {
            "&" or "+" or "/" when Capital(at + 1) => 2,
            "-" or "–" when Capital(at + 1) => 2,
            "+" when reading.Touches(at) => 1,
            "." when Abbreviations.IsDot(reading, at) => NameShape.IsDegreeAt(reading, at - 1) is > 1 and var degree ? degree - 1 : Capital(at + 1) || NameShape.IsDegreeAt(reading, at + 1) > 0 ? 1 : 0,
            "," when NameShape.IsDegreeAt(reading, at + 1) is > 0 and var length => 1 + length,
            "," when reading.Lower(at + 1) is "inc" or "llc" or "ltd" => 2,
            "of" when NameShape.HasKind(reading, start, at) && at - start > 1 => 0,
            "of" or "de" or "la" or "le" or "du" or "di" or "del" or "y" when Capital(at + 1) => 2,
            "of" when reading.Lower(at + 1) is "the" && Capital(at + 2) => 3,
            "and" when Capital(at + 1) && BusinessWords.IsKind(reading.Lower(at + 1)) && !Capital(at + 2) => 2,
            "and" when at == start + 1 && reading[start].Length == 1 && Capital(at + 1) => 2,
            _ => 0,
        };
    }

    /// <summary>The first token after the words that begin a sentence or lead to the name.</summary>
    private static int Trim(SaidText text, int start, int end)
    {
        var reading = text.Reading;
        var first = start;
        while (first < end && (text.IsFirst(start) || reading[first].Length == 1 || CommonWords.IsFunction(reading.Lower(first))) && (CommonWords.Has(reading.Lower(first)) || reading.Lower(first) is "." or ",")
            && !(reading[first].Length == 1 && (reading.Lower(first + 1) == "." || (first + 1 < end && reading[first + 1].Length == 1)))
            && !(first + 1 < end && text.MentionAt(first) is Mention.Count && text.IsCapital(first + 1)))
        {
            first++;
        }

        return first;
    }

    // A word that is more than a kind and a description: not "Italian restaurant", not "General Practitioner", but "Great Clips".
    private static bool IsOwn(SaidText text, int first, int end)
    {
        var reading = text.Reading;
        var hasKind = NameShape.HasKind(reading, first, end);
        for (var i = first; i < end; i++)
        {
            var word = reading.Lower(i);
            if (!reading.IsWord(i) || BusinessWords.IsNation(word) || BusinessWords.KindAt(reading, i) > 0)
            {
                continue;
            }

            if (!BusinessWords.IsDescription(word) ? !CommonWords.Has(word) : hasKind && text.IsCapital(i) && !text.IsFirst(i) && text.IsCapital(end - 1) && reading.Lower(first - 1) is not ("a" or "an"))
            {
                return true;
            }
        }

        return hasKind && reading.IsDigits(first);
    }

    // "Izakaya cuisine", "Adventure movies", "thank you for using …"
    private static bool IsOfOther(Reading reading, int first, int next) =>
        reading.Lower(reading.Lower(first - 1) == "the" ? first - 2 : first - 1) is "using" or "contacting" || reading.Lower(next) is "cuisine" or "food" or "movie" or "movies" or "music" or "song" or "songs" or "car" or "cars" or "event" or "airlines" or "-";

    // "Forno Vecchio in Pleasanton.", "Also in Santa Clara is Cathrine Steinborn."
    private static bool IsListed(SaidText text, int first, int next) =>
        (text.IsFirst(first) && text.Reading.Lower(next) == "in" && text.IsCapital(next + 1)) || (text.Reading.Lower(first - 1) == "is" && text.IsCapital(first - 2) && text.IsFirst(next + 1));
}
