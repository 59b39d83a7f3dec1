using System.Globalization;

namespace CallAssistant.Simulation;

/// <summary>Finds amounts of dollars.</summary>
internal static class AmountFinder
{
    public static IEnumerable<decimal> Find(IReadOnlyList<Word> words, bool[] used)
    {
        var amounts = new List<decimal>();
        for (var i = 0; i < words.Count; i++)
        {
            var spoken = i + 1 < words.Count && words[i + 1].Text is "dollars" or "dollar" or "bucks";
            if ((words[i].IsMoney || spoken) && decimal.TryParse(words[i].Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount))
            {
                amounts.Add(amount + (spoken ? Cents(words, i + 2) : 0));
                used[i] = true;
            }
            else if (spoken)
            {
                used[i] = true;
            }
        }

        return amounts;
    }

    /// <summary>"(24 dollars) and 99 cents".</summary>
    private static decimal Cents(IReadOnlyList<Word> words, int at) =>
        at + 2 < words.Count && words[at].Text == "and" && (words[at + 2].Text is "cents" or "cent") && NumberWords.Read(words, at + 1) is { Value: > 0 and < 100 } cents ? cents.Value / 100m : 0;
}
