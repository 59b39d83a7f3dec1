using CallAssistant.Language.EnglishDates;

namespace CallAssistant.Language;

/// <summary>Finds numbers, money, dates, times, phone numbers and codes in written and spoken English. Shared by the offline planner, the evidence check and the gate.</summary>
/// <remarks>
/// <see cref="MentionScanner"/> finds single values; then those that belong together become ranges.
/// </remarks>
internal static class Normaliser
{
    /// <summary>All mentions in the order of the text; they do not overlap. Linear in the length of the text; never throws for any text.</summary>
    public static IReadOnlyList<Mention> Find(string text, TextContext context)
    {
        var (reading, parts) = MentionScanner.Read(text, context);
        return RangeComposer.Compose(reading, parts, joinsLimits: true);
    }

    /// <summary>Like <see cref="Find"/>, but what limits from one side stays apart from it: in "Tuesday or Friday, not before 10" are two days and a time. For readers who weigh limits over several days.</summary>
    public static IReadOnlyList<Mention> FindUnlimited(string text, TextContext context)
    {
        var (reading, parts) = MentionScanner.Read(text, context);
        return RangeComposer.Compose(reading, parts, joinsLimits: false);
    }

    /// <summary>Like <see cref="Find"/>, but days and times that make up a range are kept apart: "between 2 and 4 pm" is two times.</summary>
    public static IReadOnlyList<Mention> FindParts(string text, TextContext context) => MentionScanner.Read(text, context).Parts.ConvertAll(found => found.Mention);
}
