using System.Globalization;
using System.Text;

namespace CallAssistant.Mandates.Secrecy;

/// <summary>Brings a text and a private value into one form, however it is spoken: digits as words or apart, letters spelled, "dot" and "at" said.</summary>
internal static class SpokenTokens
{
    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal)
    {
        "dot", "point", "period", "at", "dash", "hyphen", "underscore", "slash", "minus", "space", "comma", "then", "punto", "punkt", "ponto", "tiret", "arobase", "arroba", "bindestrich", "guion",
    };

    /// <summary>What an ordinal counts when it says where a sign stands: "the second digit".</summary>
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "digit", "digits", "number", "letter", "character", "one", "is", "group", "pair", "part", "two", "three", "four", "half" };

    /// <summary>The tokens: words in lower case; digits as they are; number words as digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="callSigns">True to read "alpha", "bravo" … as letters.</param>
    public static List<string> Of(string text, bool callSigns = false)
    {
        var words = Split(PlainText.Of(text));
        var tokens = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var next = i + 1 < words.Count ? words[i + 1] : "";
            if (Joints.Contains(word) || (callSigns && word == "ray" && i > 0 && words[i - 1] == "x"))
            {
                continue;
            }

            if (word is "as" or "like" or "for" && i > 0 && words[i - 1].Length == 1 && next.Length > 0 && (word != "for" || next[0] == words[i - 1][0]))
            {
                // "B as in Bravo": the letter was said already.
                i += i + 2 < words.Count && next == "in" ? 2 : 1;
            }
            else if (SpokenDigits.Repeat(word) is { } times && Single(next) is { } repeated)
            {
                tokens.Add(new string(repeated, times));
                i++;
            }
            else if (IsOrdinalOfPlace(word, next) || IsCountOfSigns(words, i))
            {
                continue;
            }
            else if (Number(words, i) is { } number)
            {
                i = ReadNumber(words, i, number, tokens);
            }
            else if (SpokenDigits.Multiplier(word) is not null)
            {
                // "A hundred forty", "ciento cuarenta".
                i = ReadNumber(words, i - 1, 1, tokens);
            }
            else
            {
                tokens.Add(callSigns && SpokenLetters.Of(word) is { } letter ? letter.ToString() : word);
            }
        }

        return tokens;
    }

    private static bool IsOrdinalOfPlace(string word, string next) =>
        word.Length > 4 && Places.Contains(next) && (word is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth");

    /// <summary>"the last four are": says how many signs follow.</summary>
    private static bool IsCountOfSigns(List<string> words, int at) =>
        at > 0 && at + 1 < words.Count && words[at - 1] is "first" or "last" or "next" or "final" or "other" or "remaining"
        && SpokenDigits.Of(words[at]) is < 10 && words[at + 1] is "digits" or "numbers" or "letters" or "characters" or "signs" or "are" or "is" or "of";

    /// <summary>The number that a word is at its place: a doubtful one counts only next to another.</summary>
    private static int? Number(List<string> words, int at)
    {
        if (SpokenDigits.Of(words[at]) is not { } value)
        {
            return null;
        }

        return !SpokenDigits.IsDoubtful(words[at]) || IsNumberLike(words, at - 1) || IsNumberLike(words, at + 1) ? value : null;
    }

    private static bool IsNumberLike(List<string> words, int at) =>
        at >= 0 && at < words.Count && (char.IsAsciiDigit(words[at][0]) || (SpokenDigits.Of(words[at]) is not null && words[at] is not ("un" or "una" or "ein" or "eine" or "um" or "uma")) || SpokenDigits.Multiplier(words[at]) is not null);

    /// <summary>Reads a number of one or several words and returns the place of its last one.</summary>
    private static int ReadNumber(List<string> words, int at, int number, List<string> tokens)
    {
        var last = at;
        if (Following(words, ref last) is { } plural && number is > 1 and < 10 && SpokenDigits.Of(words[last]) is null)
        {
            tokens.Add(new string((char)('0' + plural), number));
            return last;
        }

        last = at;
        (number, last) = Tens(words, last, number);
        var total = 0;
        while (last + 1 < words.Count && SpokenDigits.Multiplier(words[last + 1]) is { } multiplier)
        {
            total += Math.Max(number, 1) * multiplier;
            number = 0;
            last++;
            var after = last + 1 < words.Count && words[last + 1] is "and" or "e" or "und" ? last + 2 : last + 1;
            if (after < words.Count && SpokenDigits.Of(words[after]) is { } rest)
            {
                (number, last) = Tens(words, after, rest);
            }
        }

        tokens.Add((total + number).ToString(CultureInfo.InvariantCulture));
        return last;
    }

    /// <summary>"fives" after a number.</summary>
    private static int? Following(List<string> words, ref int at) => at + 1 < words.Count ? SpokenDigits.Plural(words[++at]) : null;

    /// <summary>Tens with their units: "forty two", "cuarenta y dos", "quatre vingt dix sept".</summary>
    private static (int Number, int Last) Tens(List<string> words, int at, int number)
    {
        if (number == 4 && words[at] == "quatre" && at + 1 < words.Count && words[at + 1] is "vingt" or "vingts")
        {
            (number, at) = (80, at + 1);
        }

        var next = at + 1 < words.Count && words[at + 1] is "y" or "e" or "et" ? at + 2 : at + 1;
        if (number is < 20 or >= 100 || number % 10 != 0 || next >= words.Count || SpokenDigits.Of(words[next]) is not { } unit || unit <= 0)
        {
            return (number, at);
        }

        var isFrench = words[at] is "soixante" or "vingt" or "vingts";
        if (unit == 10 && isFrench && next + 1 < words.Count && SpokenDigits.Of(words[next + 1]) is { } more and > 6 and < 10)
        {
            return (number + 10 + more, next + 1);
        }

        return unit < 10 || (isFrench && number is 60 or 80 && unit < 20) ? (number + unit, next) : (number, at);
    }

    private static char? Single(string word) =>
        word.Length == 1 ? word[0] : SpokenDigits.Of(word) is { } n and < 10 ? (char)('0' + n) : null;

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var raw in text)
        {
            var c = char.ToLowerInvariant(raw);
            if (char.IsLetterOrDigit(c))
            {
                if (word.Length > 0 && char.IsLetter(c) != char.IsLetter(word[^1]))
                {
                    Flush(words, word);
                }

                word.Append(c);
            }
            else if (c != '\'')
            {
                Flush(words, word);
            }
        }

        Flush(words, word);
        return words;
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        // "3rd", "14th": the ending says nothing.
        if (word.Length > 0 && !(words.Count > 0 && char.IsDigit(words[^1][^1]) && word.ToString() is "st" or "nd" or "rd" or "th"))
        {
            words.Add(word.ToString());
        }

        word.Clear();
    }
}
