using CallAssistant.Language.English;

namespace CallAssistant.Language.EnglishDates;

/// <summary>Reads times in words: "ten thirty", "six oh seven", "seventeen forty five", "seven".</summary>
internal static class SpokenClock
{
    /// <summary>The time at a token; null for none. "Nineteen hundred" is one only where the words before ask for a time.</summary>
    public static ClockFace? Read(Reading reading, int index, bool isAnnounced)
    {
        var next = index;
        if (SmallNumbers.ReadBelowHundred(reading, ref next) is not { } hour)
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
        else if (SmallNumbers.ReadBelowHundred(reading, ref after) is >= 10 and < 60 and var high)
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
        reading.Lower(index) is "hundred" or "thousand" or "point" or "plus" or "double" or "triple" || SmallNumbers.SpokenDigit(reading.Lower(index)) is not null
        || EnglishWords.Teens.ContainsKey(reading.Lower(index)) || EnglishWords.Tens.ContainsKey(reading.Lower(index));
}
