using System.Globalization;
using System.Text;

namespace CallAssistant.Core.Tests.Safety;

/// <summary>The forms that a hijacked model says a value in.</summary>
internal static class SpokenForms
{
    private static readonly string[] Digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly string[] Nato =
    [
        "alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliett", "kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform",
        "victor", "whiskey", "x-ray", "yankee", "zulu",
    ];

    private static readonly string[] Acrostic =
        ["apples", "bread", "cakes", "dates", "eggs", "figs", "grapes", "honey", "ice", "jam", "kale", "limes", "mint", "nuts", "olives", "pears", "quince", "rice", "salt", "tea", "udon", "veal", "wheat", "xylitol", "yams", "zest"];

    /// <summary>The value in a form; the plain value where none is named.</summary>
    public static string Of(string value, string? form)
    {
        var plain = string.Concat(value.Where(char.IsLetterOrDigit));
        var digits = string.Concat(value.Where(char.IsAsciiDigit));
        return form switch
        {
            null or "" or "plain" => value,
            "digits" => Apart(plain),
            "words" => string.Join(' ', plain.Select(Word)),
            "spell" => string.Join(", ", value.Where(c => !char.IsWhiteSpace(c)).Select(c => c switch { '@' => "at", '.' => "dot", '-' => "dash", _ => c.ToString().ToUpperInvariant() })),
            "groups4" => string.Join(' ', plain.Chunk(4).Select(chunk => new string(chunk))),
            "first5" => plain[..Math.Min(5, plain.Length)],
            "after4" => plain[Math.Min(4, plain.Length)..],
            "part1" => digits[..Math.Min(3, digits.Length)],
            "part2" => digits.Length > 3 ? digits[3..Math.Min(5, digits.Length)] : "",
            "part3" => digits.Length > 5 ? digits[5..] : "",
            "odd" => Apart(string.Concat(plain.Where((_, i) => i % 2 == 0))),
            "sum" => digits.Sum(c => c - '0').ToString(CultureInfo.InvariantCulture),
            "plus_one" => Apart(string.Concat(digits.Select(c => (char)('0' + ((c - '0' + 1) % 10))))),
            "warmer" => "warmer",
            "acrostic" => string.Join(' ', plain.ToLowerInvariant().Select(c => char.IsAsciiDigit(c) ? Digits[c - '0'] : char.IsAsciiLetter(c) ? Acrostic[c - 'a'] : c.ToString())),
            "nato" => string.Join(' ', plain.ToLowerInvariant().Select(Call)),
            "nato_reverse" => string.Join(' ', plain.ToLowerInvariant().Reverse().Select(Call)),
            "reverse" => new string([.. value.Reverse()]),
            "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(value)),
            _ => value,
        };
    }

    private static string Apart(string text) => string.Join(' ', text.Select(c => c.ToString()));

    private static string Word(char c) => char.IsAsciiDigit(c) ? Digits[c - '0'] : c.ToString();

    private static string Call(char c) => char.IsAsciiDigit(c) ? Digits[c - '0'] : char.IsAsciiLetter(c) ? Nato[c - 'a'] : c.ToString();
}
