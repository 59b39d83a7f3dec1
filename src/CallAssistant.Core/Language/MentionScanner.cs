using CallAssistant.Language.English;
using CallAssistant.Language.EnglishDates;

namespace CallAssistant.Language;

/// <summary>Finds single values in a text.</summary>
/// <remarks>
/// Tokens are read from left to right. At each one every rule may propose a mention; the longest wins, and of equal ones that of the earlier rule.
/// A second language is a second set of rules.
/// </remarks>
internal static class MentionScanner
{
    // The order decides between mentions of the same length.
    private static readonly IMentionRule[] Rules =
    [
        new DayRule(), new MoneyRule(), new ClockRule(), new SpanRule(), new PhoneRule(), new CodeRule(), new PeopleRule(), new CountRule(),
    ];

    /// <summary>The text as tokens, and its values in order.</summary>
    public static (Reading Reading, List<Found> Parts) Read(string text, TextContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var reading = new Reading(text, context);
        var parts = new List<Found>();
        var index = 0;
        while (index < reading.Count)
        {
            if (Longest(reading, index) is { } found)
            {
                parts.Add(found with { First = index });
                index = found.Next;
            }
            else
            {
                index++;
            }
        }

        return (reading, parts);
    }

    private static Found? Longest(Reading reading, int index)
    {
        // No mention starts with any other sign; long runs of them cost nothing.
        if (reading[index].Kind == TokenKind.Symbol && reading.Lower(index) is not ("$" or "£" or "€" or "¥" or "₹" or "+" or "("))
        {
            return null;
        }

        Found? best = null;
        foreach (var rule in Rules)
        {
            if (rule.Match(reading, index) is { } found && (best is null || found.Mention.End > best.Value.Mention.End))
            {
                best = found;
            }
        }

        return best;
    }
}
