using System.Globalization;

namespace CallAssistant.Simulation;

/// <summary>Finds times of day and the bounds that the words around them make of them.</summary>
internal static class TimeFinder
{
    /// <summary>What the words before and after make of a time.</summary>
    internal enum Bound
    {
        Exact,
        NotBefore,
        NotAfter,
    }

    /// <summary>The times that are not part of days or amounts. <paramref name="evening"/> takes hours without AM or PM for the evening.</summary>
    public static List<(int At, int Length, TimeOnly Time, Bound Bound)> Find(IReadOnlyList<Word> words, bool[] used, bool evening)
    {
        var times = new List<(int At, int Length, TimeOnly Time, Bound Bound)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (used[i] || ReadAt(words, i, used, evening) is not { } found)
            {
                continue;
            }

            times.Add((i, found.Length, found.Time, BoundOf(words, i, found.Length, times.Count > 0 ? times[^1] : null)));
            for (var k = i; k < i + found.Length; k++)
            {
                used[k] = true;
            }

            i += found.Length - 1;
        }

        return times;
    }

    private static (TimeOnly Time, int Length)? ReadAt(IReadOnlyList<Word> words, int at, bool[] used, bool evening)
    {
        switch (words[at].Text)
        {
            case "noon" or "midday":
                return (new TimeOnly(12, 0), 1);
            case "half" or "quarter" when at + 2 < words.Count && words[at + 1].Text is "past" or "to" && NumberWords.Read(words, at + 2) is { Value: >= 1 and <= 12 } hour:
                var minutes = words[at].Text == "half" ? 30 : words[at + 1].Text == "past" ? 15 : -15;
                var pm = Meridiem(words, at + 2 + hour.Length);
                return (Clock(hour.Value, 0, pm, evening).AddMinutes(minutes), 2 + hour.Length + (pm is null ? 0 : 1));
        }

        if (words[at].Text.IndexOf(':') is > 0 and var colon)
        {
            return int.TryParse(words[at].Text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var h)
                && int.TryParse(words[at].Text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var m) && h < 24 && m < 60
                ? (Clock(h, m, Meridiem(words, at + 1), evening), Meridiem(words, at + 1) is null ? 1 : 2)
                : null;
        }

        return ReadHour(words, at, used, evening);
    }

    /// <summary>"7 PM", "ten thirty", "3 o'clock", "at 10". A bare number is a time only after a word that says so.</summary>
    private static (TimeOnly Time, int Length)? ReadHour(IReadOnlyList<Word> words, int at, bool[] used, bool evening)
    {
        if (NumberWords.Read(words, at) is not { Value: >= 0 and <= 23, Length: 1 } hour)
        {
            return null;
        }

        var next = at + 1;
        var minute = 0;
        if (next < words.Count && !words[at].EndsClause && !used[next] && NumberWords.Read(words, next) is { Value: >= 10 and < 60 } minutes)
        {
            minute = minutes.Value;
            next += minutes.Length;
        }

        if (Meridiem(words, next) is { } pm)
        {
            return hour.Value is >= 1 and <= 12 ? (Clock(hour.Value, minute, pm, evening), next + 1 - at) : null;
        }

        if (next < words.Count && words[next].Text is "o'clock" or "oclock")
        {
            return hour.Value <= 12 ? (Clock(hour.Value, minute, null, evening), next + 1 - at) : null;
        }

        var lead = at > 0 ? words[at - 1].Text : "";
        var isTime = lead is "at" or "after" or "before" or "around" or "about" or "till" or "until" || (lead == "by" && hour.Value > 0) || minute > 0
            || (lead is "between" && next < words.Count && words[next].Text == "and") || (lead == "and" && at > 2 && words[at - 3].Text == "between")
            || (lead == "than" && at > 1 && words[at - 2].Text is "later" or "earlier");
        var isCount = next < words.Count && words[next].Text is "people" or "persons" or "guests" or "dollars" or "days" or "weeks" or "minutes" or "hours";
        return isTime && !isCount && hour.Value is >= 1 and <= 23 ? (Clock(hour.Value, minute, null, evening), next - at) : null;
    }

    /// <summary>True for PM, false for AM, null when neither follows.</summary>
    private static bool? Meridiem(IReadOnlyList<Word> words, int at) => at >= words.Count ? null : words[at].Text switch { "pm" => true, "am" => false, _ => null };

    private static TimeOnly Clock(int hour, int minute, bool? pm, bool evening)
    {
        var first = evening ? 11 : 6;
        var value = pm switch
        {
            true => (hour % 12) + 12,
            false => hour == 12 ? 0 : hour,
            null => hour >= 1 && hour <= first ? hour + 12 : hour,
        };
        return new TimeOnly(value % 24, minute);
    }

    private static Bound BoundOf(IReadOnlyList<Word> words, int at, int length, (int At, int Length, TimeOnly Time, Bound Bound)? before)
    {
        string Back(int n) => at - n >= 0 ? words[at - n].Text : "";
        string Ahead(int n) => at + length - 1 + n < words.Count ? words[at + length - 1 + n].Text : "";
        var turned = Back(2) is "not" or "no" or "never" || Back(3) is "not" or "no";
        switch (Back(1))
        {
            case "after" or "past" or "from" or "since":
                return turned && Back(1) == "after" ? Bound.NotAfter : Bound.NotBefore;
            case "between":
                return Bound.NotBefore;
            case "before":
                return turned ? Bound.NotBefore : Bound.NotAfter;
            case "by" or "until" or "till":
                return Bound.NotAfter;
            case "than" when Back(2) is "later" or "earlier":
                return (Back(2) == "later") == (Back(3) is "no" or "not") ? Bound.NotAfter : Bound.NotBefore;
            case "and" or "to" or "through" when before is { Bound: Bound.NotBefore } open && open.At + open.Length == at - 1:
                return Bound.NotAfter;
        }

        return (Ahead(1), Ahead(2)) switch
        {
            ("or", "later" or "after") or ("onwards" or "onward", _) or ("and", "later") => Bound.NotBefore,
            ("or", "earlier" or "before") or ("latest", _) => Bound.NotAfter,
            ("at", "the") when Ahead(3) == "latest" => Bound.NotAfter,
            ("at", "the") when Ahead(3) == "earliest" => Bound.NotBefore,
            _ => Bound.Exact,
        };
    }
}
