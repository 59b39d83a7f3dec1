using CallAssistant.Ai.Instructions;
using CallAssistant.Language;

namespace CallAssistant.Ai.InstructionTimes;

/// <summary>Adds times of day to what is known of the time.</summary>
internal static class HourFacts
{
    private static readonly TimeOnly LastMinute = new(23, 59);
    private static readonly TimeOnly EndOfMorning = new(11, 0);

    /// <summary>Adds a part of the day: "in the afternoon" limits both ends, "not in the morning" one. Of several limits the tightest counts.</summary>
    public static TimeFacts Add(TimeFacts facts, Mention.DayPart part, TimeRelation relation)
    {
        TimeOnly? early = part.From == TimeOnly.MinValue ? null : part.From;
        TimeOnly? late = part.To <= part.From || part.To >= LastMinute ? null : part.To;
        return relation switch
        {
            TimeRelation.Before => Limit(facts, null, early),
            TimeRelation.Until => Limit(facts, null, late),
            TimeRelation.After => Limit(facts, late, null),
            TimeRelation.From => Limit(facts, early, null),
            TimeRelation.Except => part.From < EndOfMorning && late is not null ? Limit(facts, late, null) : late is null ? Limit(facts, null, early) : facts,
            _ => Limit(facts, early, late),
        };
    }

    /// <summary>Adds a time: "at 7", "not before 10", "until 5".</summary>
    public static TimeFacts Add(TimeFacts facts, TimeOnly time, TimeRelation relation, bool isWish, bool isExact)
    {
        return relation switch
        {
            TimeRelation.From or TimeRelation.After => isWish ? facts : Limit(facts, time, null),
            TimeRelation.Until or TimeRelation.Before => isWish ? facts : Limit(facts, null, time),
            _ when facts.At is not null => facts,
            _ => facts with { At = time, IsAround = relation == TimeRelation.Around, IsWish = isWish, IsExact = isExact },
        };
    }

    /// <summary>"no later than 11": a bare number is a time of day when such words lead to it and no noun follows.</summary>
    public static TimeOnly? AsLimit(Instruction text, Mention.Count count, TimeRelation relation, int to, bool isTable)
    {
        var isAlone = to >= text.Words.Length || text.Words[to].Break != '\0' || NameReader.IsStop(text.Words[to].Lower);
        if (relation is not (TimeRelation.From or TimeRelation.Until or TimeRelation.Before or TimeRelation.After) || !isAlone || count.Value is < 1 or > 12 || count.Value != decimal.Truncate(count.Value))
        {
            return null;
        }

        var hour = (int)count.Value;
        return new TimeOnly(hour < 12 && (hour < 7 || isTable) ? hour + 12 : hour, 0);
    }

    /// <summary>"between 2 and 4", "from 2 to 4", "2 - 4".</summary>
    public static bool IsSecondOfPair(Instruction text, int from) =>
        from >= 2 && text.Words[from - 1].Lower is "and" or "to" or "or" or "until" or "till" && text.MentionAt(from - 2) is Mention.Clock or Mention.Count
        || (from >= 1 && text.Words[from].Break != '.' && text.MentionAt(from - 1) is Mention.Clock);

    private static TimeFacts Limit(TimeFacts facts, TimeOnly? early, TimeOnly? late) => facts with
    {
        NotBefore = facts.NotBefore is { } known && (early is null || known > early) ? known : early,
        NotAfter = facts.NotAfter is { } last && (late is null || last < late) ? last : late,
    };
}
