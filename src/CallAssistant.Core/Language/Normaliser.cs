using CallAssistant.Language.English;
using CallAssistant.Language.EnglishDates;

namespace CallAssistant.Language;

/// <summary>Finds numbers, money, dates, times, phone numbers and codes in written and spoken English. Shared by the offline planner, the evidence check and the gate.</summary>
/// <remarks>
/// Tokens are read from left to right. At each one every rule may propose a mention; the longest wins, and of equal ones that of the earlier rule.
/// Then mentions that belong together become ranges. A second language is a second set of rules.
/// </remarks>
internal static class Normaliser
{
    // The order decides between mentions of the same length.
    private static readonly IMentionRule[] Rules =
    [
        new DayRule(), new MoneyRule(), new ClockRule(), new SpanRule(), new PhoneRule(), new CodeRule(), new PeopleRule(), new CountRule(),
    ];

    /// <summary>All mentions in the order of the text; they do not overlap. Linear in the length of the text; never throws for any text.</summary>
    public static IReadOnlyList<Mention> Find(string text, TextContext context)
    {
        var (reading, parts) = Read(text, context);
        return RangeComposer.Compose(reading, parts, joinsLimits: true);
    }

    /// <summary>Like <see cref="Find"/>, but what limits from one side stays apart from it: in "Tuesday or Friday, not before 10" are two days and a time. For readers who weigh limits over several days.</summary>
    public static IReadOnlyList<Mention> FindUnlimited(string text, TextContext context)
    {
        var (reading, parts) = Read(text, context);
        return RangeComposer.Compose(reading, parts, joinsLimits: false);
    }

    /// <summary>Like <see cref="Find"/>, but days and times that make up a range are kept apart: "between 2 and 4 pm" is two times.</summary>
    public static IReadOnlyList<Mention> FindParts(string text, TextContext context) => Read(text, context).Parts.ConvertAll(found => found.Mention);

    private static (Reading Reading, List<Found> Parts) Read(string text, TextContext context)
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
