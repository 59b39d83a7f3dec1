namespace CallAssistant.Language.English;

/// <summary>Reads digits as they are dictated: figures in groups, single words, "oh", "double five", "eight hundred".</summary>
internal static class DigitRun
{
    private const int LongestGroup = 15;

    /// <summary>The digits that one piece says; null when the token says none.</summary>
    public static (string Digits, int Next)? ReadPiece(Reading reading, int index)
    {
        var token = reading[index];
        if (token.Kind == TokenKind.Digits)
        {
            return token.Length <= LongestGroup ? (token.Lower, index + 1) : null;
        }

        var times = token.Lower switch { "double" => 2, "triple" => 3, _ => 1 };
        var word = times == 1 ? token.Lower : reading.Lower(index + 1);
        if (SmallNumbers.SpokenDigit(word) is not { } digit)
        {
            return null;
        }

        if (times == 1 && reading.Lower(index + 1) == "hundred")
        {
            return (digit + "00", index + 2);
        }

        return (new string((char)('0' + digit), times), index + (times == 1 ? 1 : 2));
    }

    /// <summary>True when the token goes on with a run of digits that began before it.</summary>
    public static bool Continues(Reading reading, int index)
    {
        if (reading.Lower(index - 1) is "double" or "triple" or "+" or "plus")
        {
            return true;
        }

        var before = index - 1;
        if (reading.Lower(before) is "-" or "." or "(" or ")" or "/" or ":" && reading.Touches(index) && reading.Touches(before))
        {
            before--;
        }

        return before >= 0 && (reading.IsDigits(before) || SmallNumbers.SpokenDigit(reading.Lower(before)) is not null);
    }

    /// <summary>The token after the signs that may stand between two groups. A comma only parts single digits.</summary>
    public static int SkipSeparators(Reading reading, int piece, int index)
    {
        var at = index;
        for (var i = 0; i < 3; i++)
        {
            var isSeparator = reading.Lower(at) switch
            {
                "-" or "–" or ")" or "(" => true,
                "." => reading.Touches(at) && reading.Touches(at + 1),
                "," => reading[piece].Length == 1 && reading[at + 1].Length == 1,
                _ => false,
            };
            if (!isSeparator)
            {
                break;
            }

            at++;
        }

        return at;
    }
}
