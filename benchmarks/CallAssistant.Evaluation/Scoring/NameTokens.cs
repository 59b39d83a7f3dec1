using System.Text;

namespace CallAssistant.Evaluation.Scoring;

/// <summary>Compares names and addresses by their words.</summary>
internal static class NameTokens
{
    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "miss", "dr", "doctor", "prof", "md", "dds", "dmd", "psyd", "phd", "the"];
    private static readonly HashSet<string> Generic = ["restaurant", "hotel", "theater", "theatre", "cinema"];

    private static readonly Dictionary<string, string> Street = new(StringComparer.Ordinal)
    {
        ["street"] = "st", ["avenue"] = "ave", ["boulevard"] = "blvd", ["road"] = "rd", ["drive"] = "dr", ["lane"] = "ln", ["court"] = "ct", ["suite"] = "ste", ["highway"] = "hwy", ["place"] = "pl",
        ["square"] = "sq", ["parkway"] = "pkwy", ["floor"] = "fl", ["north"] = "n", ["south"] = "s", ["east"] = "e", ["west"] = "w", ["centre"] = "center",
    };

    /// <summary>The words that count for a type.</summary>
    public static List<string> Of(string type, string value)
    {
        var words = Words(value.ToLowerInvariant());
        if (type == "address")
        {
            return words.ConvertAll(word => Street.GetValueOrDefault(word, word));
        }

        var kept = words.FindAll(word => !Titles.Contains(word) && !(type == "business_name" && Generic.Contains(word)));
        return kept.Count > 0 ? kept : words;
    }

    /// <summary>Harmonic mean of the share of words that both have.</summary>
    public static double F1(string type, string expected, string predicted)
    {
        var (a, b) = (Of(type, expected), Of(type, predicted));
        var left = b.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var common = a.GroupBy(word => word).Sum(group => Math.Min(group.Count(), left.GetValueOrDefault(group.Key)));
        return common == 0 ? 0 : 2.0 * common / (a.Count + b.Count);
    }

    /// <summary>True when the prediction is a run of at least three words of the address with the house number.</summary>
    public static bool IsStreetLine(string expected, string predicted)
    {
        var words = Of("address", predicted);
        return words.Count >= 3 && words.Exists(word => char.IsDigit(word[0])) && $" {string.Join(' ', Of("address", expected))} ".Contains($" {string.Join(' ', words)} ", StringComparison.Ordinal);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (!(c is '\'' or '’' || IsInitial(text, i)) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (c == '&')
            {
                words.Add("and");
            }
        }

        return words;
    }

    // The dot of "m.d": between two single letters.
    private static bool IsInitial(string text, int i) =>
        i > 0 && i + 1 < text.Length && text[i] == '.' && char.IsAsciiLetter(text[i - 1]) && (i < 2 || !char.IsLetterOrDigit(text[i - 2]) && text[i - 2] != '_') && char.IsAsciiLetter(text[i + 1])
        && (i + 2 == text.Length || (!char.IsLetterOrDigit(text[i + 2]) && text[i + 2] != '_'));
}
