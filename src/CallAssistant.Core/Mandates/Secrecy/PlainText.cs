using System.Globalization;
using System.Text;

namespace CallAssistant.Mandates.Secrecy;

/// <summary>A text without disguise: one form of each letter and digit, no marks, nothing that cannot be seen or heard.</summary>
internal static class PlainText
{
    private const int LongestWord = 32;

    /// <summary>A vehicle number has 17 signs, and no other code that is read out has more.</summary>
    private const int LongestCode = 18;

    /// <summary>Writes the text plainly: accents and invisible characters dropped, digits of all scripts as 0-9, wide, circled and styled letters and lookalikes as Latin ones. Case is kept.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.SpaceSeparator:
                    plain.Append(' ');
                    break;
                case UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber when Rune.GetNumericValue(rune) is >= 0 and <= 20 and var number && number == Math.Floor(number):
                    plain.Append(CultureInfo.InvariantCulture, $"{number}");
                    break;
                default:
                    plain.Append(PlainLetters.Of(rune));
                    break;
            }
        }

        return plain.ToString();
    }

    /// <summary>True when the text has letters that are not Latin, tags, or a run of signs that nobody speaks: what cannot be read is not said.</summary>
    /// <param name="plain">A plain text.</param>
    public static bool IsUnreadable(string plain)
    {
        var (run, hasDigit, hasLetter) = (0, false, false);
        foreach (var c in plain)
        {
            if (c is '<' or '>' or '{' or '}' or '\\' or '|' or '\ufffd' || (char.IsLetter(c) && c > '\u024f') || char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            {
                return true;
            }

            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '=' or '_'))
            {
                (run, hasDigit, hasLetter) = (0, false, false);
                continue;
            }

            run++;
            hasDigit |= char.IsAsciiDigit(c);
            hasLetter |= char.IsAsciiLetter(c);
            if (run >= LongestWord || (run >= LongestCode && hasDigit && hasLetter))
            {
                return true;
            }
        }

        return false;
    }
}
