using CallAssistant.Language.English;

namespace CallAssistant.Language.EnglishDates;

/// <summary>Hour and minute as they were said, before it is known which half of the day they mean.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Next">The token after it.</param>
/// <param name="HasHalf">The words had "am", "pm" or the like: <paramref name="Hour"/> is final.</param>
/// <param name="Is24">The form is one of a 24-hour clock.</param>
/// <param name="IsBare">Only an hour: a plain number unless words around it tell.</param>
internal readonly record struct ClockFace(int Hour, int Minute, int Next, bool HasHalf, bool Is24, bool IsBare)
{
    /// <summary>The time as said.</summary>
    public TimeOnly Time => new(Hour, Minute);

    /// <summary>Reads a time; <paramref name="isAnnounced"/> when the words before ask for one.</summary>
    public static ClockFace? Read(Reading reading, int index, bool isAnnounced)
    {
        if ((ReadRelative(reading, index) ?? ReadFigures(reading, index) ?? ReadWords(reading, index, isAnnounced)) is not { } face)
        {
            return null;
        }

        if (reading.Lower(face.Next) is "o'clock" or "oclock")
        {
            face = face with { Next = face.Next + 1, IsBare = false };
        }
        else if (reading.Has(face.Next, "o", "clock"))
        {
            face = face with { Next = face.Next + 2, IsBare = false };
        }

        return Meridiem(reading, face.Next) is var (isPm, next) && face.Hour is >= 1 and <= 23
            ? face with { Hour = face.Hour > 12 ? face.Hour : (face.Hour % 12) + (isPm ? 12 : 0), Next = next, HasHalf = true, IsBare = false }
            : face;
    }

    // "am", "a.m.", "p m", "in the" is left to DayHalf
    private static (bool IsPm, int Next)? Meridiem(Reading reading, int index)
    {
        switch (reading.Lower(index))
        {
            case "am" or "pm" or "p.m" or "a.m":
                return (reading.Lower(index)[0] == 'p', index + 1);
            case "a" or "p":
                var isPm = reading.Lower(index) == "p";
                var m = reading.Skip(index + 1, ".");
                if (reading.Lower(m) != "m" || (m == index + 1 && reading.Touches(m)))
                {
                    return null;
                }

                return (isPm, m > index + 1 && reading.Lower(m + 1) == "." && reading.Touches(m + 1) ? m + 2 : m + 1);
            default:
                return null;
        }
    }

    // "half past six", "quarter to 3", "ten past four"
    private static ClockFace? ReadRelative(Reading reading, int index)
    {
        var at = reading.Lower(index) == "a" && reading.Lower(index + 1) == "quarter" ? index + 1 : index;
        int? minutes = reading.Lower(at) switch { "half" => 30, "quarter" => 15, _ => null };
        var next = at + 1;
        if (minutes is null)
        {
            next = at;
            minutes = reading.SmallNumber(at) is > 0 and < 30 and var figure ? figure : NumberWords.ReadBelowHundred(reading, ref next);
            next = reading.IsDigits(at) ? at + 1 : next;
            next = reading.Skip(next, "minutes");
        }

        var relation = reading.Lower(next);
        if (minutes is not (> 0 and <= 30) || relation is not ("past" or "to" or "after" or "before" or "of" or "till") || (minutes == 30 && relation != "past"))
        {
            return null;
        }

        if (relation is "to" or "after" or "before" or "of" or "till" && minutes != 15 && !(relation == "to" && minutes is 5 or 10 or 20 or 25 && reading.Lower(index - 1) is "at" or "by" or "around"))
        {
            return null;
        }

        if (ReadHour(reading, next + 1) is not { Hour: >= 1 and <= 12 } hour)
        {
            return null;
        }

        return relation is "past" or "after"
            ? new ClockFace(hour.Hour, minutes.Value, hour.Next, false, false, false)
            : new ClockFace(hour.Hour == 1 ? 12 : hour.Hour - 1, 60 - minutes.Value, hour.Next, false, false, false);
    }

    private static (int Hour, int Next)? ReadHour(Reading reading, int index)
    {
        if (reading.IsDigits(index))
        {
            return reading[index].Length <= 2 ? (reading.SmallNumber(index), index + 1) : null;
        }

        var next = index;
        return NumberWords.ReadBelowHundred(reading, ref next) is { } hour ? (hour, next) : null;
    }

    // "10:30", "07:45", "10.30 am", "5 30 pm", "5"
    private static ClockFace? ReadFigures(Reading reading, int index)
    {
        if (!reading.IsDigits(index) || reading[index].Length > 2 || reading.Lower(index - 1) is ":" or "." or "/" or "$" or "£" or "€" && reading.Touches(index))
        {
            return null;
        }

        var hour = reading.SmallNumber(index);
        if (reading.Lower(index + 1) == ":" && reading.IsDigits(index + 2) && reading[index + 2].Length == 2)
        {
            var minute = reading.SmallNumber(index + 2);
            var next = index + 3;
            if (reading.Lower(next) == ":" && reading.IsDigits(next + 1) && reading[next + 1].Length == 2 && reading.SmallNumber(next + 1) < 60)
            {
                next += 2;
            }

            return (hour, minute) switch
            {
                (24, 0) => new ClockFace(0, 0, next, true, true, false),
                ( < 24, < 60) => new ClockFace(hour, minute, next, false, hour is 0 or > 12 || (hour < 10 && reading[index].Length == 2), false),
                _ => null,
            };
        }

        if (hour is < 1 or > 12)
        {
            return null;
        }

        var minuteAt = reading.Lower(index + 1) == "." && reading.Touches(index + 1) ? index + 2 : index + 1;
        if (reading.IsDigits(minuteAt) && reading[minuteAt].Length == 2 && reading.SmallNumber(minuteAt) < 60)
        {
            return Meridiem(reading, minuteAt + 1) is not null ? new ClockFace(hour, reading.SmallNumber(minuteAt), minuteAt + 1, false, false, false) : null;
        }

        return reading.Lower(index + 1) is "," or "." or "/" or "-" && reading.Touches(index + 1) && reading.IsDigits(index + 2) && reading.Touches(index + 2) && reading.Lower(index + 1) != "-"
            ? null
            : new ClockFace(hour, 0, index + 1, false, false, true);
    }

    // "ten thirty", "six oh seven", "seventeen forty five", "seven"
    private static ClockFace? ReadWords(Reading reading, int index, bool isAnnounced)
    {
        var next = index;
        if (NumberWords.ReadBelowHundred(reading, ref next) is not { } hour)
        {
            return null;
        }

        if (hour > 23)
        {
            // "twenty forty five" reads as 20, then 45; "twenty five" is 25 and no hour.
            return null;
        }

        var after = next;
        int? minute = reading.Lower(next) is "oh" or "o" or "zero" && EnglishWords.Units.TryGetValue(reading.Lower(next + 1), out var low) ? low : null;
        if (minute is not null)
        {
            after = next + 2;
        }
        else if (NumberWords.ReadBelowHundred(reading, ref after) is >= 10 and < 60 and var high)
        {
            minute = high;
        }
        else if (reading.Lower(next) == "hundred" && hour >= 10 && isAnnounced)
        {
            return new ClockFace(hour, 0, reading.Skip(next + 1, "hours"), false, true, false);
        }

        if (minute is null)
        {
            return hour is >= 1 and <= 12 && !IsNumber(reading, next) ? new ClockFace(hour, 0, next, false, false, true) : null;
        }

        return IsNumber(reading, index - 1) || IsNumber(reading, after) ? null : new ClockFace(hour, minute.Value, after, false, hour is 0 or > 12, false);
    }

    private static bool IsNumber(Reading reading, int index) =>
        reading.Lower(index) is "hundred" or "thousand" or "point" or "plus" or "double" or "triple" || NumberWords.SpokenDigit(reading.Lower(index)) is not null
        || EnglishWords.Teens.ContainsKey(reading.Lower(index)) || EnglishWords.Tens.ContainsKey(reading.Lower(index));
}
