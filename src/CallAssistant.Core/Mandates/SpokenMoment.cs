using CallAssistant.Language;

namespace CallAssistant.Mandates;

/// <summary>A day and a time of day that words name together.</summary>
/// <param name="Start">Index of the first character of the time in the text.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="At">The moment, in the zone of the context.</param>
/// <param name="IsAmbiguous">True when the words do not tell morning from afternoon.</param>
/// <param name="HasOwnDay">False when the day was taken from what was said before.</param>
internal sealed record SpokenMoment(int Start, int End, DateTimeOffset At, bool IsAmbiguous, bool HasOwnDay)
{
    private const int ClosestDayAfter = 20;

    /// <summary>Joins the days and times of a text. A time takes the day right after it ("9 AM on Tuesday"), else the last day before it, else the next one in its sentence, else the day that was spoken of before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">What the normaliser found in it.</param>
    /// <param name="context">The callee's zone.</param>
    /// <param name="day">The day that was spoken of before; null when there was none.</param>
    public static IReadOnlyList<SpokenMoment> Read(string text, IReadOnlyList<Mention> mentions, TextContext context, DateOnly? day)
    {
        var days = mentions.Select(m => (Mention: m, Day: DayOf(m))).Where(d => d.Day is not null).Select(d => (d.Mention, Day: d.Day!.Value)).ToList();
        var sentences = Clause.Sentences(text);
        var moments = new List<SpokenMoment>();
        foreach (var clock in mentions.OfType<Mention.Clock>())
        {
            var sentence = sentences.FirstOrDefault(s => s.Holds(clock.Start));
            var after = days.Where(d => d.Mention.Start >= clock.End).ToList();
            var before = days.Where(d => d.Mention.End <= clock.Start).ToList();
            DateOnly? own = null;
            if (after.Count > 0 && IsJoined(text, clock.End, after[0].Mention.Start))
            {
                own = after[0].Day;
            }
            else if (before.Count > 0)
            {
                own = before[^1].Day;
            }
            else if (after.Count > 0 && sentence is not null && sentence.Holds(after[0].Mention.Start))
            {
                own = after[0].Day;
            }

            if ((own ?? day) is { } found)
            {
                moments.Add(new SpokenMoment(clock.Start, clock.End, On(found, clock.Value, context.Zone), clock.IsAmbiguous, own is not null));
            }
        }

        return moments;
    }

    /// <summary>The single day that a mention names; null when it names none.</summary>
    public static DateOnly? DayOf(Mention mention) => mention switch
    {
        Mention.Day day => day.Value,
        Mention.Range range when range.Value.To - range.Value.From <= TimeSpan.FromDays(1) => DateOnly.FromDateTime(range.Value.From.DateTime),
        _ => null,
    };

    /// <summary>A day and a time of day as a moment in a zone; across clock changes by the rules of <see cref="LocalCalendar"/>.</summary>
    public static DateTimeOffset On(DateOnly day, TimeOnly clock, TimeZoneInfo zone) => LocalCalendar.At(zone, day, clock);

    private static bool IsJoined(string text, int from, int to)
    {
        if (to - from > ClosestDayAfter)
        {
            return false;
        }

        var between = new WordText(text[from..to]);
        return between.Words.All(w => w is "on" or "this" or "next" or "the" or "of" or "for") && !text.AsSpan(from, to - from).ContainsAny(".?!;");
    }
}
