using System.Collections.Frozen;

namespace CallAssistant.Language.English;

/// <summary>Finds numbers of people: "table for two", "party of 6", "3 people", "me and my wife", "just myself".</summary>
internal sealed class PeopleRule : IMentionRule
{
    private const int MostPeople = 500;
    private const int MostWithoutNoun = 30;

    private static readonly FrozenSet<string> Nouns = new[]
    {
        "people", "person", "persons", "guests", "guest", "adults", "adult", "diners", "ppl", "pax", "passengers", "travelers", "travellers", "individuals", "friends", "tickets", "ticket", "seats",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Children = new[] { "children", "child", "kids", "kid", "infants", "infant", "teenagers" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Partners = new[]
    {
        "wife", "husband", "partner", "girlfriend", "boyfriend", "friend", "spouse", "mother", "father", "mom", "mum", "dad", "son", "daughter", "brother", "sister", "colleague", "date", "fiance",
        "fiancee", "boss", "roommate",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Found? Match(Reading reading, int index)
    {
        if ((ReadCompany(reading, index) ?? ReadNumber(reading, index)) is not var (people, next))
        {
            return null;
        }

        var (start, length, text) = reading.Slice(index, next);
        return new Found(new Mention.People(start, length, text, people), next);
    }

    private static (int People, int Next)? ReadCompany(Reading reading, int index)
    {
        if (reading.Lower(index) is "just" or "only" && reading.Lower(index + 1) is "me" or "myself" && reading.Lower(index + 2) != "and")
        {
            return (1, index + 2);
        }

        if (reading.Lower(index) == "my" && Partners.Contains(reading.Lower(index + 1)) && reading.Lower(index + 2) == "and" && reading.Lower(index + 3) is "i" or "me" or "myself")
        {
            return (2, index + 4);
        }

        if (reading.Lower(index) is not ("me" or "myself") || reading.Lower(index + 1) is not ("and" or "plus"))
        {
            return null;
        }

        if (reading.Lower(index + 2) is "my" or "a" && Partners.Contains(reading.Lower(index + 3)))
        {
            return (2, index + 4);
        }

        return NumberWords.Read(reading, index + 2) is { Decimals: 0, Value: > 0 and < MostPeople } others && (Nouns.Contains(reading.Lower(others.Next)) || reading.Lower(others.Next) == "others")
            ? ((int)others.Value + 1, others.Next + 1)
            : null;
    }

    private static (int People, int Next)? ReadNumber(Reading reading, int index)
    {
        if (NumberWords.Read(reading, index) is not { Decimals: 0, Value: > 0 and <= MostPeople } number)
        {
            return null;
        }

        var people = (int)number.Value;
        var noun = reading.Skip(number.Next, "bus", "train", "movie", "concert");
        if (Nouns.Contains(reading.Lower(noun)))
        {
            // "two adults and three children"
            var isMore = reading.Lower(noun + 1) is "and" or "," or "plus";
            return isMore && NumberWords.Read(reading, noun + 2) is { Decimals: 0, Value: > 0 and < MostPeople } children && Children.Contains(reading.Lower(children.Next))
                ? (people + (int)children.Value, children.Next + 1)
                : (people, noun + 1);
        }

        if (reading.Has(number.Next, "of", "us"))
        {
            return (people, number.Next + 2);
        }

        if (people > MostWithoutNoun)
        {
            return null;
        }

        var before = reading.Lower(index - 1) is "the" or "about" or "around" ? index - 2 : index - 1;
        var isParty = reading.Lower(before) == "of" && reading.Lower(before - 1) is "party" or "group" or "family" or "table" or "size"
            || (reading.Lower(before) == "is" && reading.Has(before - 2, "party", "size"));
        var isFor = (reading.Lower(before) is "for" or "us" || (reading.Lower(before) == "to" && reading.Lower(before - 1) == "table")) && (EnglishWords.Joining.Contains(reading.Lower(number.Next)) || EnglishWords.Weekdays.ContainsKey(reading.Lower(number.Next)));
        return isParty || isFor ? (people, number.Next) : null;
    }
}
