using System.Globalization;
using CallAssistant.Language.English;

namespace CallAssistant.Language.Names;

/// <summary>Reads the number of a house as it is written ("3100", "123-01", "21 - 24") or said ("fifty two fifty five", "one oh two", "two thousand five hundred").</summary>
internal static class HouseNumber
{
    private const int MostPieces = 6;

    /// <summary>The number and the token after it; null when none stands there.</summary>
    public static (string Value, int Next)? Read(Reading reading, int index)
    {
        if (reading.IsDigits(index))
        {
            if (reading[index].Length > 5 || reading.Lower(index - 1) is "$" or "£" or ":" or "." && reading.Touches(index))
            {
                return null;
            }

            var next = index + 1;
            var value = reading.Lower(index);
            if (reading.Lower(next) is "-" or "/" or "–" && reading.IsDigits(next + 1))
            {
                return (value + "-" + reading.Lower(next + 1), next + 2);
            }

            return reading.IsWord(next) && reading[next].Length == 1 && reading.Touches(next) ? (value + reading.Lower(next), next + 1) : (value, next);
        }

        return ReadWords(reading, index);
    }

    private static (string Value, int Next)? ReadWords(Reading reading, int index)
    {
        // "two thousand five hundred", "nine hundred"
        if (NumberWords.ReadWords(reading, index) is { Decimals: 0, Value: >= 100 and < 100_000 } whole)
        {
            return (whole.Value.ToString("0", CultureInfo.InvariantCulture), whole.Next);
        }

        var value = "";
        var next = index;
        for (var pieces = 0; pieces < MostPieces; pieces++)
        {
            var at = next;
            if (reading.Lower(at) is "oh" or "o" && pieces > 0)
            {
                value += "0";
                next++;
            }
            else if (SmallNumbers.ReadBelowHundred(reading, ref at) is { } piece)
            {
                value += piece.ToString(CultureInfo.InvariantCulture);
                next = at;
            }
            else
            {
                break;
            }
        }

        // "fifteen hundred"
        if (next > index && reading.Lower(next) == "hundred")
        {
            return (value + "00", next + 1);
        }

        return next > index && value.Length <= 5 ? (value, next) : null;
    }
}
