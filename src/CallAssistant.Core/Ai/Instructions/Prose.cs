using System.Globalization;
using System.Text;

namespace CallAssistant.Ai.Instructions;

/// <summary>Values as people say them.</summary>
internal static class Prose
{
    private const int LongestDetail = 300;

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"Friday, November 27".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd, MMMM d", CultureInfo.InvariantCulture);

    /// <summary>"7 PM", "7:45 PM".</summary>
    public static string Time(TimeOnly time) => time.ToString(time.Minute == 0 ? "h tt" : "h:mm tt", CultureInfo.InvariantCulture);

    /// <summary>"Friday, November 27 at 7 PM".</summary>
    public static string Moment(DateTimeOffset moment) =>
        $"{Day(DateOnly.FromDateTime(moment.DateTime))} at {Time(TimeOnly.FromDateTime(moment.DateTime))}";

    /// <summary>"four", "14".</summary>
    public static string Number(int number) => number >= 0 && number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"$85.00", "60.00 CHF".</summary>
    public static string Price(Money money) => money.Currency switch
    {
        "USD" => string.Create(CultureInfo.InvariantCulture, $"${money.Amount:0.00}"),
        "EUR" => string.Create(CultureInfo.InvariantCulture, $"€{money.Amount:0.00}"),
        "GBP" => string.Create(CultureInfo.InvariantCulture, $"£{money.Amount:0.00}"),
        _ => money.ToString(),
    };

    /// <summary>The first letter as a capital.</summary>
    public static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    /// <summary>What is booked: "a cleaning", "an oil change", "an appointment to have my teeth cleaned", "highlights".</summary>
    public static string WithArticle(string noun)
    {
        var words = noun.Split(' ');
        var first = words[0].ToLowerInvariant();
        return first is "have" or "get" or "see" or "check" or "fix" or "discuss" ? $"an appointment to {noun}"
            : first is "my" or "our" ? $"an appointment for {noun}"
            : first is "a" or "an" or "the" || words[^1].EndsWith('s') || first.Length == 0 || char.IsAsciiDigit(first[0]) ? noun
            : $"{("aeio".Contains(first[0]) ? "an" : "a")} {noun}";
    }

    /// <summary>" on Friday", " at 3 PM", " tomorrow".</summary>
    public static string On(string? existing) => existing switch
    {
        null or "" => "",
        _ when char.IsAsciiDigit(existing[0]) => $" at {existing}",
        _ when existing.Split(' ')[0].ToLowerInvariant() is "on" or "at" or "in" or "for" or "from" or "this" or "next" or "tomorrow" or "today" or "tonight" or "the" => $" {existing}",
        _ => $" on {existing}",
    };

    /// <summary>At most so many characters, cut between words, ending with an ellipsis when cut.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length - 2);
        if (end < length / 2)
        {
            end = length - 1;
            end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        }

        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }

    /// <summary>One line: all white space is single spaces.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>A detail without its full stop, cut to 300 characters; null when nothing is left.</summary>
    public static string? Limit(string words)
    {
        var trimmed = words.Trim().TrimEnd('.', ' ');
        return trimmed.Length == 0 ? null : Cut(trimmed, LongestDetail);
    }
}
