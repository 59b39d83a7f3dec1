using CallAssistant.Language.English;

namespace CallAssistant.Language.EnglishDates;

/// <summary>Finds times of day: "10:30 AM", "evening 4:45", "half past six", "quarter to 3", "twelve forty", "noon", "19:00", "7 o'clock".</summary>
/// <remarks>Without a sign of morning or afternoon in the words or right beside them, the half of the day with business hours (07:00 to 18:59) is taken and the time marked ambiguous.</remarks>
internal sealed class ClockRule : IMentionRule
{
    /// <inheritdoc/>
    public Found? Match(Reading reading, int index)
    {
        if (Read(reading, index) is not { } clock)
        {
            return null;
        }

        var (start, length, text) = reading.Slice(index, clock.Next);
        return new Found(new Mention.Clock(start, length, text, clock.Value, clock.IsAmbiguous), clock.Next);
    }

    private static (TimeOnly Value, bool IsAmbiguous, int Next)? Read(Reading reading, int index)
    {
        switch (reading.Lower(index))
        {
            case "noon" or "midday":
                return (new TimeOnly(12, 0), false, index + 1);
            case "midnight":
                return (TimeOnly.MinValue, false, index + 1);
        }

        if (DayHalf.Of(reading.Lower(index)) is { } half)
        {
            // "evening at 7:30", "morning 9:15"
            var at = reading.Skip(reading.Skip(index + 1, ","), "at", "around", "about");
            return ClockFace.Read(reading, at, isAnnounced: true) is { HasHalf: false } face && !IsOther(reading, face.Next)
                ? (half.Apply(face), false, face.Next)
                : null;
        }

        var announced = IsAnnounced(reading, index);
        if (ClockFace.Read(reading, index, announced) is not { } plain)
        {
            return null;
        }

        if (plain.HasHalf)
        {
            return (plain.Time, false, plain.Next);
        }

        if (DayHalf.After(reading, plain.Next) is var (said, next))
        {
            return (said.Apply(plain), false, next);
        }

        if (IsOther(reading, plain.Next) || (plain.IsBare && !announced) || reading.Lower(index - 1) is "number" or "#" || StreetWords.IsHouseNumber(reading, index, plain.Next))
        {
            return null;
        }

        if (plain.Is24)
        {
            return (plain.Time, false, plain.Next);
        }

        if (DayHalf.Near(reading, index, plain.Next) is { } near)
        {
            return (near.Apply(plain), false, plain.Next);
        }

        return (DayHalf.Business.Apply(plain), true, plain.Next);
    }

    private static bool IsAnnounced(Reading reading, int index) =>
        reading.Lower(index - 1) is "at" or "by" or "around" or "before" or "after" or "until" or "till" or "past" or "than" or "@"
        || reading.Has(index - 2, "at", "around") || reading.Has(index - 2, "at", "about")         || DayHalf.Of(reading.Lower(index - 1)) is not null || IsOtherEnd(reading, index);

    // "between 2 and 4 pm", "from 9 to 5": two bare hours announce each other, unless they count something.
    private static bool IsOtherEnd(Reading reading, int index)
    {
        if (OpensHours(reading, index - 1))
        {
            return ClockFace.Read(reading, index, isAnnounced: true) is { } first && IsJoint(reading, first.Next)
                && ClockFace.Read(reading, first.Next + 1, isAnnounced: true) is { } second && !IsOther(reading, second.Next);
        }

        return IsJoint(reading, index - 1) && OpensHours(reading, index - 3) && ClockFace.Read(reading, index - 2, isAnnounced: true) is { } start && start.Next == index - 1;
    }

    private static bool OpensHours(Reading reading, int index) =>
        reading.Lower(index) is "between" or "from" or "today" or "tomorrow" || EnglishWords.Weekdays.ContainsKey(reading.Lower(index));

    private static bool IsJoint(Reading reading, int index) => reading.Lower(index) is "and" or "to" or "until" or "till" or "-" or "–";

    // What follows shows that the number counts something else.
    private static bool IsOther(Reading reading, int index) =>
        reading.Lower(index) is "dollars" or "dollar" or "bucks" or "pounds" or "euros" or "people" or "person" or "persons" or "guests" or "adults" or "cents" or "percent"
            or "%" or "days" or "day" or "weeks" or "week" or "nights" or "hours" or "hour" or "minutes" or "minute" or "mins" or "miles" or "stars" or "star" or "tickets"
            or "months" or "years" or "year" or "bedroom" or "bedrooms" or "bed" or "bath" or "baths" or "st" or "nd" or "rd" or "th" or "hundred" or "thousand" or "of";
}
