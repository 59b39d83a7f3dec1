using System.Globalization;
using System.Text;

namespace CallAssistant.Mandates;

/// <summary>Brings a text and a private value into one form, however it is spoken: digits as words or apart, letters spelled, "dot" and "at" said.</summary>
internal static class SpokenTokens
{
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["oh"] = 0, ["nought"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["niner"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
        ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15, ["sixteenth"] = 16, ["seventeenth"] = 17, ["eighteenth"] = 18, ["nineteenth"] = 19,
        ["twentieth"] = 20, ["thirtieth"] = 30,
    };

    private static readonly Dictionary<string, char> Letters = new(StringComparer.Ordinal)
    {
        ["alpha"] = 'a', ["alfa"] = 'a', ["bravo"] = 'b', ["charlie"] = 'c', ["delta"] = 'd', ["echo"] = 'e', ["foxtrot"] = 'f', ["golf"] = 'g', ["hotel"] = 'h', ["india"] = 'i', ["juliet"] = 'j',
        ["juliett"] = 'j', ["kilo"] = 'k', ["lima"] = 'l', ["mike"] = 'm', ["november"] = 'n', ["oscar"] = 'o', ["papa"] = 'p', ["quebec"] = 'q', ["romeo"] = 'r', ["sierra"] = 's', ["tango"] = 't',
        ["uniform"] = 'u', ["victor"] = 'v', ["whiskey"] = 'w', ["xray"] = 'x', ["yankee"] = 'y', ["zulu"] = 'z',
    };

    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal) { "dot", "point", "period", "at", "dash", "hyphen", "underscore", "slash", "minus", "space", "comma", "then" };

    /// <summary>The tokens: words in lower case; digits as they are; number words as digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="callSigns">True to read "alpha", "bravo" … as letters.</param>
    public static List<string> Of(string text, bool callSigns = false)
    {
        var words = Split(text);
        var tokens = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (Joints.Contains(word))
            {
                continue;
            }

            if (word is "as" or "like" && i > 0 && words[i - 1].Length == 1 && i + 1 < words.Count)
            {
                // "B as in Bravo": the letter was said already.
                i += i + 2 < words.Count && words[i + 1] == "in" ? 2 : 1;
                continue;
            }

            if (word is "double" or "triple" && i + 1 < words.Count && Single(words[i + 1]) is { } repeated)
            {
                tokens.Add(new string(repeated, word == "double" ? 2 : 3));
                i++;
                continue;
            }

            if (Numbers.TryGetValue(word, out var number))
            {
                if (number is >= 20 and < 100 && i + 1 < words.Count && Numbers.TryGetValue(words[i + 1], out var unit) && unit is > 0 and < 10)
                {
                    number += unit;
                    i++;
                }

                tokens.Add(number.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            tokens.Add(callSigns && Letters.TryGetValue(word, out var letter) ? letter.ToString() : word);
        }

        return tokens;
    }

    private static char? Single(string word) =>
        word.Length == 1 ? word[0] : Numbers.TryGetValue(word, out var n) && n < 10 ? (char)('0' + n) : null;

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var raw in text.Normalize(NormalizationForm.FormKC))
        {
            var c = char.ToLowerInvariant(raw);
            var joins = word.Length > 0 && char.IsLetter(c) == char.IsLetter(word[^1]);
            if (char.IsLetterOrDigit(c))
            {
                if (word.Length > 0 && !joins)
                {
                    Flush(words, word);
                }

                word.Append(c);
            }
            else if (c is not ('\'' or '’' or '\u200b' or '\u00ad'))
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
