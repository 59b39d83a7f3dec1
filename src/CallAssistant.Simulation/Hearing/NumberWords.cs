using System.Globalization;

namespace CallAssistant.Simulation;

/// <summary>Small numbers in words and digits.</summary>
internal static class NumberWords
{
    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty"];

    private static readonly string[] Ordinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    /// <summary>A whole number from 0 to 59 at the position, in digits or words ("forty five"), with how many words it takes; null when there is none.</summary>
    public static (int Value, int Length)? Read(IReadOnlyList<Word> words, int at)
    {
        if (at >= words.Count || words[at].IsMoney)
        {
            return null;
        }

        var text = words[at].Text;
        if (words[at].IsDigits)
        {
            return text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? (digits, 1) : null;
        }

        if (Array.IndexOf(Units, text) is var unit and >= 0)
        {
            return (unit, 1);
        }

        if (Array.IndexOf(Tens, text) is not (var ten and >= 0))
        {
            return null;
        }

        var value = (ten + 2) * 10;
        var next = at + 1 < words.Count && !words[at].EndsClause ? Array.IndexOf(Units, words[at + 1].Text) : -1;
        return next is > 0 and < 10 ? (value + next, 2) : (value, 1);
    }

    /// <summary>A day of the month at the position ("25", "25th", "twenty fifth"), with how many words it takes; null when there is none.</summary>
    public static (int Value, int Length, bool IsOrdinal)? ReadDay(IReadOnlyList<Word> words, int at)
    {
        if (at >= words.Count)
        {
            return null;
        }

        var text = words[at].Text;
        if (text.Length is 3 or 4 && text[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(text[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            return day is >= 1 and <= 31 ? (day, 1, true) : null;
        }

        if (Array.IndexOf(Ordinals, text) is var ordinal and > 0)
        {
            return (ordinal, 1, true);
        }

        if (text is "thirtieth")
        {
            return (30, 1, true);
        }

        if (text is "twenty" or "thirty" && at + 1 < words.Count && Array.IndexOf(Ordinals, words[at + 1].Text) is > 0 and < 10 and var last)
        {
            var value = (text == "twenty" ? 20 : 30) + last;
            return value <= 31 ? (value, 2, true) : null;
        }

        return Read(words, at) is { Value: >= 1 and <= 31 } plain ? (plain.Value, plain.Length, false) : null;
    }

    /// <summary>The digit that a word says, as a character; null when it says none.</summary>
    public static char? ReadDigit(string word) =>
        word.Length == 1 && char.IsAsciiDigit(word[0]) ? word[0]
        : word is "oh" ? '0'
        : Array.IndexOf(Units, word) is var unit and >= 0 and < 10 ? (char)('0' + unit)
        : null;
}
