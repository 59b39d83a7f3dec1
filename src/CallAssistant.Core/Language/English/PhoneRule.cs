using System.Text;
using PhoneNumbers;

namespace CallAssistant.Language.English;

/// <summary>Finds telephone numbers in figures and in words: "(415) 555-0126", "plus one four one five five five five oh one two six", "double five".</summary>
internal sealed class PhoneRule : IMentionRule
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    private const int MostPieces = 30;

    private readonly PhoneNumberUtil _util = PhoneNumberUtil.GetInstance();

    /// <inheritdoc/>
    public Found? Match(Reading reading, int index)
    {
        var hasPlus = reading.Lower(index) is "+" or "plus";
        var start = hasPlus ? index + 1 : index;
        var opens = reading.Lower(start) == "(" ? start + 1 : start;
        if (DigitRun.ReadPiece(reading, opens) is null || (!hasPlus && DigitRun.Continues(reading, index)))
        {
            return null;
        }

        var pieces = ReadPieces(reading, start);
        for (var count = pieces.Count; count > 0; count--)
        {
            var digits = new StringBuilder(MostDigits);
            for (var i = 0; i < count; i++)
            {
                digits.Append(pieces[i].Digits);
            }

            if (digits.Length < FewestDigits)
            {
                break;
            }

            if (digits.Length <= MostDigits + 2 && Parse(digits.ToString(), hasPlus, reading.Context.Region, count == pieces.Count) is { } number)
            {
                var next = pieces[count - 1].Next;
                var (from, length, text) = reading.Slice(index, next);
                return new Found(new Mention.Phone(from, length, text, number), next);
            }
        }

        return null;
    }

    private static List<(string Digits, int Next)> ReadPieces(Reading reading, int index)
    {
        var pieces = new List<(string Digits, int Next)>();
        var total = 0;
        var at = reading.Skip(index, "(");
        while (pieces.Count < MostPieces && total <= MostDigits + 2 && DigitRun.ReadPiece(reading, at) is var (digits, next))
        {
            pieces.Add((digits, next));
            total += digits.Length;
            at = DigitRun.SkipSeparators(reading, at, next);
        }

        return pieces;
    }

    private string? Parse(string digits, bool hasPlus, string region, bool isWhole)
    {
        try
        {
            var number = _util.Parse(hasPlus ? "+" + digits : digits, region);
            var isPossible = _util.IsPossibleNumberWithReason(number) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE;
            if (_util.IsValidNumber(number) || (isWhole && isPossible && digits.Length >= 10))
            {
                return _util.Format(number, PhoneNumberFormat.E164);
            }
        }
        catch (NumberParseException)
        {
            // Not a number of any country: the digits are something else.
        }

        return null;
    }
}
