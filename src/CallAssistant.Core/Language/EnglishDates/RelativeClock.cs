using CallAssistant.Language.English;

namespace CallAssistant.Language.EnglishDates;

/// <summary>Reads times as minutes past or to an hour: "half past six", "quarter to 3", "ten past four".</summary>
internal static class RelativeClock
{
    /// <summary>The time at a token; null for none.</summary>
    public static ClockFace? Read(Reading reading, int index)
    {
        var at = reading.Lower(index) == "a" && reading.Lower(index + 1) == "quarter" ? index + 1 : index;
        int? minutes = reading.Lower(at) switch { "half" => 30, "quarter" => 15, _ => null };
        var next = at + 1;
        if (minutes is null)
        {
            next = at;
            minutes = reading.SmallNumber(at) is > 0 and < 30 and var figure ? figure : SmallNumbers.ReadBelowHundred(reading, ref next);
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
        return SmallNumbers.ReadBelowHundred(reading, ref next) is { } hour ? (hour, next) : null;
    }
}
