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
        if ((RelativeClock.Read(reading, index) ?? ReadFigures(reading, index) ?? SpokenClock.Read(reading, index, isAnnounced)) is not { } face)
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

        return Meridiem.Read(reading, face.Next) is var (isPm, next) && face.Hour is >= 1 and <= 23
            ? face with { Hour = face.Hour > 12 ? face.Hour : (face.Hour % 12) + (isPm ? 12 : 0), Next = next, HasHalf = true, IsBare = false }
            : face;
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
            return Meridiem.Read(reading, minuteAt + 1) is not null ? new ClockFace(hour, reading.SmallNumber(minuteAt), minuteAt + 1, false, false, false) : null;
        }

        return reading.Lower(index + 1) is "," or "." or "/" or "-" && reading.Touches(index + 1) && reading.IsDigits(index + 2) && reading.Touches(index + 2) && reading.Lower(index + 1) != "-"
            ? null
            : new ClockFace(hour, 0, index + 1, false, false, true);
    }
}
