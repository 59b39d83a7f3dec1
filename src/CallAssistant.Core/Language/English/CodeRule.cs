using CallAssistant.Language.EnglishDates;
using System.Collections.Frozen;
using System.Text;

namespace CallAssistant.Language.English;

/// <summary>Finds confirmation, order and account codes: "BS4729", "B S 4 7 2 9", "x-ray golf one one alpha six".</summary>
/// <remarks>A code has letters and digits. Digits alone, or letters alone, count after words such as "order number".</remarks>
internal sealed class CodeRule : IMentionRule
{
    private const int Shortest = 4;
    private const int Longest = 20;
    private const int WordsBefore = 6;

    private static readonly FrozenSet<string> Cues = new[]
    {
        "confirmation", "reference", "booking", "order", "reservation", "account", "case", "ticket", "tracking", "policy", "member", "membership", "code", "ref", "record", "claim", "invoice",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Links = new[]
    {
        "number", "no", "code", "id", "is", ":", "#", "your", "the", "will", "be", "a", "as", ".", "of", "was", "it", "it's", "under",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Found? Match(Reading reading, int index)
    {
        var isAnnounced = IsAnnounced(reading, index);
        var written = ReadWritten(reading, index, isAnnounced);
        var spelled = ReadSpelled(reading, index, isAnnounced);
        if ((spelled?.Next > written?.Next ? spelled : written ?? spelled) is not var (code, next))
        {
            return null;
        }

        var (start, length, text) = reading.Slice(index, next);
        return new Found(new Mention.Code(start, length, text, code), next);
    }

    // One run of letters and digits without a gap, "-" allowed inside.
    private static (string Code, int Next)? ReadWritten(Reading reading, int index, bool isAnnounced)
    {
        if (reading.Touches(index) && (reading.IsWord(index - 1) || reading.IsDigits(index - 1) || reading.Lower(index - 1) is "-" or "_" or "/" or "." or "@" or ":" or "$"))
        {
            return null;
        }

        // Letters alone and digits alone need an announcement; most words end here.
        if ((!isAnnounced && !reading.Touches(index + 1)) || CalendarDates.Read(reading, index) is not null)
        {
            return null;
        }

        var code = new StringBuilder();
        var next = index;
        while (code.Length <= Longest && (next == index || reading.Touches(next)))
        {
            if (reading.IsWord(next) || reading.IsDigits(next))
            {
                if (reading[next].Length > Longest)
                {
                    return null;
                }

                code.Append(reading.Text, reading[next].Start, reading[next].Length);
            }
            else if (reading.Lower(next) != "-" || !reading.Touches(next + 1) || !(reading.IsWord(next + 1) || reading.IsDigits(next + 1)))
            {
                break;
            }

            next++;
        }

        var value = code.ToString();
        return value.Length is >= Shortest and <= Longest && value.All(char.IsAsciiLetterOrDigit) && IsCode(value, isAnnounced) ? (value.ToUpperInvariant(), next) : null;
    }

    private static bool IsCode(string value, bool isAnnounced)
    {
        var digits = value.Count(char.IsAsciiDigit);
        var isUpper = !value.Any(char.IsAsciiLetterLower);
        return digits == value.Length ? isAnnounced
            : digits == 0 ? isAnnounced && isUpper && value.Length >= 6
            : isAnnounced || (isUpper && value.Length >= 5);
    }

    // Letters, figures, digit words and the radio alphabet, one after the other.
    private static (string Code, int Next)? ReadSpelled(Reading reading, int index, bool isAnnounced)
    {
        if (Spelled(reading, index, isAnnounced) is null || (!isAnnounced && ContinuesSpelling(reading, index)))
        {
            return null;
        }

        var code = new StringBuilder();
        var next = index;
        while (code.Length <= Longest && Spelled(reading, next, isAnnounced) is var (characters, after))
        {
            code.Append(characters);
            next = after;
            if (reading.Lower(next) is "-" or "," && Spelled(reading, next + 1, isAnnounced) is not null)
            {
                next++;
            }
        }

        var value = code.ToString();
        var digits = value.Count(char.IsAsciiDigit);
        var isCode = isAnnounced ? value.Length >= 3 : digits > 0 && digits < value.Length && value.Length >= 5;
        return isCode && value.Length <= Longest ? (value, next) : null;
    }

    private static (string Characters, int Next)? Spelled(Reading reading, int index, bool isAnnounced)
    {
        var word = reading.Lower(index);
        if (word == "x" && reading.Lower(index + 1) == "-" && reading.Lower(index + 2) == "ray")
        {
            return ("X", index + 3);
        }

        if (word.Length == 1 && char.IsAsciiLetterLower(word[0]) && reading[index].Kind == TokenKind.Word)
        {
            return (word.ToUpperInvariant(), index + 1);
        }

        if (EnglishWords.Nato.TryGetValue(word, out var letter))
        {
            return (letter.ToString(), index + 1);
        }

        return reading[index].Length <= (isAnnounced ? 8 : 3) || !reading.IsDigits(index) ? DigitRun.ReadPiece(reading, index) : null;
    }

    private static bool ContinuesSpelling(Reading reading, int index) =>
        Spelled(reading, index - 1, isAnnounced: false) is not null || (reading.Lower(index - 1) is "-" or "," && Spelled(reading, index - 2, isAnnounced: false) is not null);

    private static bool IsAnnounced(Reading reading, int index)
    {
        for (var i = index - 1; i >= index - WordsBefore; i--)
        {
            if (Cues.Contains(reading.Lower(i)))
            {
                // "the ticket is 40" tells a price; "ticket number" or "code" announces a code.
                return reading.Lower(i) is "code" or "confirmation" or "reference" or "ref" || reading.Lower(i + 1) is "number" or "no" or "id" or "code" or "#";
            }

            if (!Links.Contains(reading.Lower(i)))
            {
                return false;
            }
        }

        return false;
    }
}
