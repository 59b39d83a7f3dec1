namespace CallAssistant.Language.EnglishDates;

/// <summary>Which half of the day an hour from 1 to 12 belongs to.</summary>
internal readonly record struct DayHalf(DayHalf.Kind Sort)
{
    internal enum Kind
    {
        Morning,
        Afternoon,
        Evening,
        Night,
        Business,
    }

    /// <summary>The half with business hours, 07:00 to 18:59.</summary>
    public static DayHalf Business => new(Kind.Business);

    /// <summary>The half that a word names; null for any other word.</summary>
    public static DayHalf? Of(string word) => word switch
    {
        "morning" => new DayHalf(Kind.Morning),
        "afternoon" => new DayHalf(Kind.Afternoon),
        "evening" => new DayHalf(Kind.Evening),
        "night" or "tonight" => new DayHalf(Kind.Night),
        _ => null,
    };

    /// <summary>The half said right after a time: "in the evening", "at night".</summary>
    public static (DayHalf Half, int Next)? After(Reading reading, int index)
    {
        if (reading.Lower(index) is "in" or "during" && reading.Lower(index + 1) == "the" && Of(reading.Lower(index + 2)) is { } half && reading.Lower(index + 2) != "tonight")
        {
            return (half, index + 3);
        }

        if (reading.Has(index, "at", "night"))
        {
            return (new DayHalf(Kind.Night), index + 2);
        }

        return Of(reading.Lower(index)) is { } bare && reading.Lower(index) is not ("tonight" or "night") ? (bare, index + 1) : null;
    }

    /// <summary>The half that the words close by in the same sentence tell: "tomorrow evening, at 8", "at 8 tonight", "4:45 tomorrow afternoon".</summary>
    public static DayHalf? Near(Reading reading, int index, int next)
    {
        for (var i = index - 1; i >= index - 4; i--)
        {
            var word = reading.Lower(i);
            if (word is "." or "?" or "!" or "" || word is "good")
            {
                break;
            }

            if (Of(word) is { } before && reading.Lower(i - 1) != "good")
            {
                return before;
            }
        }

        for (var i = next; i < next + 4; i++)
        {
            var word = reading.Lower(i);
            if (word is "." or "?" or "!" or "" or "and" or "or" or "good")
            {
                break;
            }

            if (Of(word) is { } after)
            {
                return after;
            }
        }

        return null;
    }

    /// <summary>The time in this half. Hours of a 24-hour clock stay.</summary>
    public TimeOnly Apply(ClockFace face)
    {
        if (face.Hour is 0 or > 12)
        {
            return face.Time;
        }

        var hour = face.Hour % 12;
        var isAfternoon = Sort switch
        {
            Kind.Morning => false,
            Kind.Afternoon or Kind.Evening => true,
            Kind.Night => hour is >= 5,
            _ => hour < 7,
        };
        return new TimeOnly(isAfternoon ? hour + 12 : hour, face.Minute);
    }
}
