using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.InstructionCallees;

/// <summary>Finds the name that the booking goes under.</summary>
internal static class BookingNameFinder
{
    private static readonly WordPattern[] Under = WordPattern.ParseAll(
        "under my? the? name? of?", "name is", "name's", "name of", "name", "names", "in the name of", "this is", "i'm", "i am", "reservation for", "booking for", "reservations for",
        "table for", "reserved for", "booked for", "booking by", "made by", "on behalf of");

    private static readonly WordPattern[] Booked = WordPattern.ParseAll("made|booked|reserved|existing", "have|had an booking|reservation|appointment|table", "my|our booking|reservation|appointment|table", "checking|check in");

    /// <summary>The name; null when none was said.</summary>
    public static WordSpan? Find(Instruction text, CallErrand errand) => FindUnder(text) ?? FindCaller(text) ?? FindBookedFor(text, errand);

    private static WordSpan? FindUnder(Instruction text)
    {
        foreach (var (start, end) in Phrases.Find(text, Under))
        {
            var isFor = text.Words[end - 1].Lower is "for";
            if (text.IsOneCase && text.Words[start].Lower is not ("under" or "name"))
            {
                continue;
            }

            if (NameReader.TryRead(text, end, out var stop))
            {
                stop = text.IsOneCase ? Math.Min(stop, end + 2) : stop;
                if (!isFor || stop - end is 2 or 3)
                {
                    return new WordSpan(end, stop);
                }
            }
        }

        return null;
    }

    /// <summary>"Danyel Dubs here, …"</summary>
    private static WordSpan? FindCaller(Instruction text) =>
        !text.IsOneCase && NameReader.TryRead(text, 0, out var end) && end is 2 or 3 && end < text.Words.Length && text.Words[end].Lower == "here" ? new WordSpan(0, end) : null;

    /// <summary>"I made a booking for tomorrow for Ann Lee": only of a booking that exists; a new one may be "for" a business.</summary>
    private static WordSpan? FindBookedFor(Instruction text, CallErrand errand)
    {
        if (text.IsOneCase || (errand is not (CallErrand.CancelAppointment or CallErrand.MoveAppointment) && !WordPattern.TryFindAny(Booked, text.Words, out _, out _)))
        {
            return null;
        }

        for (var i = 0; i + 1 < text.Words.Length; i++)
        {
            if (text.Words[i].Lower is "for" or "by" && NameReader.TryRead(text, i + 1, out var end) && end - i is 3 or 4)
            {
                return new WordSpan(i + 1, end);
            }
        }

        return null;
    }
}
