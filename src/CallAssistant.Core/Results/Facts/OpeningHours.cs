using System.Globalization;
using CallAssistant.Language;
using CallAssistant.Mandates;

namespace CallAssistant.Results.Facts;

/// <summary>Reads opening hours: "Monday to Friday from 9 AM to 6 PM" is <c>Mon-Fri 09:00-18:00</c>.</summary>
internal static class OpeningHours
{
    private static readonly PhraseSet Topic = new("open", "hours", "from * to|until|till", "close|closes|closed");
    private static readonly PhraseSet Denied = new("not open", "used to", "not * hours");
    private static readonly string[] Names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The hours that a text states; null when it states none. Periods are joined by "; ".</summary>
    public static string? Read(string text, TextContext context)
    {
        var words = new WordText(text);
        if (!Topic.IsIn(words) || Denied.IsIn(words) || Clause.Sentences(text).All(s => s.IsQuestion))
        {
            return null;
        }

        var clocks = Normaliser.FindParts(text, context).OfType<Mention.Clock>().ToList();
        if (clocks.Count < 2 || clocks.Count % 2 != 0)
        {
            return null;
        }

        var periods = new List<string>();
        var from = 0;
        for (var i = 0; i < clocks.Count; i += 2)
        {
            var to = i + 2 < clocks.Count ? clocks[i + 1].End : text.Length;
            var days = Days(text[from..clocks[i].Start]) ?? Days(text[clocks[i + 1].End..(i + 2 < clocks.Count ? clocks[i + 2].Start : text.Length)]);
            periods.Add((days is null ? "" : days + " ") + Format(clocks[i].Value) + "-" + Format(Closing(clocks[i], clocks[i + 1])));
            from = to;
        }

        return string.Join("; ", periods);
    }

    private static string Format(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    // "From 9 to 6": the second is after noon when it would not be after the first.
    private static TimeOnly Closing(Mention.Clock open, Mention.Clock close) => close.IsAmbiguous && close.Value <= open.Value ? close.Value.AddHours(12) : close.Value;

    private static string? Days(string text)
    {
        var words = new WordText(text).Words;
        var found = new List<(int Day, int At)>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].EndsWith('s') ? words[i][..^1] : words[i];
            var day = Array.IndexOf(Names, word);
            if (day >= 0)
            {
                found.Add((day, i));
            }
        }

        if (found.Count == 0)
        {
            return words.Contains("weekdays") ? "Mon-Fri" : words.Contains("weekends") ? "Sat-Sun" : words.Contains("every") || words.Contains("daily") ? "Mon-Sun" : null;
        }

        var range = found.Count == 2 && found[1].At - found[0].At == 2 && words[found[0].At + 1] is "to" or "through" or "till" or "until";
        return string.Join(range ? "-" : ",", found.Select(f => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Names[f.Day][..3])));
    }
}
