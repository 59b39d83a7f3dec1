using System.Globalization;

namespace CallAssistant.Language.English;

/// <summary>Reads cardinal numbers, in digits ("1,200.50") or in words ("two thousand three hundred forty nine", "a hundred", "two point five").</summary>
internal static class NumberWords
{
    /// <summary>A number that was read. <paramref name="InWords"/> is true for spoken ones, <paramref name="Decimals"/> counts the digits after the point.</summary>
    internal readonly record struct Number(decimal Value, int Next, bool InWords, int Decimals);

    /// <summary>The number that starts at the token, as long as possible.</summary>
    public static Number? Read(Reading reading, int index) => ReadDigits(reading, index) ?? ReadWords(reading, index);

    /// <summary>A number in digits, with thousands separators and decimals.</summary>
    public static Number? ReadDigits(Reading reading, int index)
    {
        if (!reading.IsDigits(index) || reading[index].Length > 12)
        {
            return null;
        }

        var value = decimal.Parse(reading.Lower(index), CultureInfo.InvariantCulture);
        var next = index + 1;
        for (var groups = 0; groups < 4 && reading[index].Length <= 3 && IsJoined(reading, next, ",") && reading[next + 1].Length == 3; groups++, next += 2)
        {
            value = (value * 1000) + reading.SmallNumber(next + 1);
        }

        var decimals = 0;
        if (IsJoined(reading, next, ".") && reading[next + 1].Length <= 3 && !IsJoined(reading, next + 2, "."))
        {
            decimals = reading[next + 1].Length;
            value += reading.SmallNumber(next + 1) / (decimal)Math.Pow(10, decimals);
            next += 2;
        }

        return new Number(value, next, InWords: false, decimals);
    }

    /// <summary>A cardinal number in words below one billion.</summary>
    public static Number? ReadWords(Reading reading, int index)
    {
        decimal total = 0;
        var next = index;
        if (ReadBelowThousand(reading, ref next) is not { } group)
        {
            return null;
        }

        while (true)
        {
            var scale = reading.Lower(next) switch { "thousand" => 1_000m, "million" => 1_000_000m, _ => 0m };
            if (scale == 0 || group == 0 || (total > 0 && scale == 1_000_000m))
            {
                break;
            }

            total += group * scale;
            next++;
            var after = reading.Lower(next) == "and" ? next + 1 : next;
            if (ReadBelowThousand(reading, ref after) is not { } more || total >= 1_000_000_000m)
            {
                group = 0;
                break;
            }

            group = more;
            next = after;
            if (total % 1_000_000m != 0)
            {
                break;
            }
        }

        var value = total + group;
        var decimals = 0;
        if (reading.Lower(next) == "point")
        {
            for (var i = next + 1; decimals < 4 && SmallNumbers.SpokenDigit(reading.Lower(i)) is { } digit; i++)
            {
                decimals++;
                value += digit / (decimal)Math.Pow(10, decimals);
                next = i + 1;
            }
        }

        return new Number(value, next, InWords: true, decimals);
    }

    private static decimal? ReadBelowThousand(Reading reading, ref int index)
    {
        var next = index;
        decimal value;
        if (reading.Lower(next) is "a" or "an" && reading.Lower(next + 1) is "hundred" or "thousand" or "million")
        {
            value = 1;
            next++;
        }
        else if (SmallNumbers.ReadBelowHundred(reading, ref next) is { } small)
        {
            value = small;
        }
        else
        {
            return null;
        }

        if (reading.Lower(next) == "hundred" && value > 0)
        {
            value *= 100;
            next++;
            var after = reading.Lower(next) == "and" ? next + 1 : next;
            if (SmallNumbers.ReadBelowHundred(reading, ref after) is { } rest and > 0)
            {
                value += rest;
                next = after;
            }
        }

        index = next;
        return value;
    }

    private static bool IsJoined(Reading reading, int index, string symbol) =>
        reading.Lower(index) == symbol && reading.Touches(index) && reading.IsDigits(index + 1) && reading.Touches(index + 1);
}
