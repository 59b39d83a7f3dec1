using CallAssistant.Ai.Instructions;
using CallAssistant.Language;

namespace CallAssistant.Ai.InstructionTimes;

/// <summary>Reads the days and times of day that are acceptable.</summary>
internal static class TimeReader
{
    /// <summary>Reads the times of a whole text.</summary>
    public static TimeFacts Read(Instruction text, TextContext context, bool isTable) => Read(text, 0, text.Words.Length, context, isTable, isExisting: false);

    /// <summary>Reads the times between two words. Those of an appointment that exists limit nothing: "from Tuesday" is its day.</summary>
    public static TimeFacts Read(Instruction text, int first, int end, TextContext context, bool isTable, bool isExisting)
    {
        var facts = new TimeFacts { Preference = PreferenceReader.Read(text, first, end) };
        foreach (var mention in text.Mentions)
        {
            var from = text.WordFrom(mention.Start);
            if (from >= first && from < end)
            {
                var relation = isExisting ? TimeRelation.At : RelationReader.Read(text, from, text.WordFrom(mention.End));
                facts = Add(facts, text, mention, relation, context, isTable);
            }
        }

        return facts;
    }

    private static TimeFacts Add(TimeFacts facts, Instruction text, Mention mention, TimeRelation relation, TextContext context, bool isTable)
    {
        var (from, to) = (text.WordFrom(mention.Start), text.WordFrom(mention.End));
        var isWish = WishWords.IsWished(text, from, to);
        switch (mention)
        {
            case Mention.DayPart part when !isWish && facts.At is null:
                return HourFacts.Add(facts, LikelyHours.Of(text, part, isTable), relation);
            case Mention.Day or Mention.Range or Mention.Clock when relation == TimeRelation.Except:
                return facts;
            case Mention.Day day:
                return DayFacts.Add(facts, day, relation, context, isWish);
            case Mention.Range range:
                return DayFacts.Add(facts, range, relation, context, isWish);
            case Mention.Count count when HourFacts.AsLimit(text, count, relation, to, isTable) is { } limit:
                return HourFacts.Add(facts, limit, relation, isWish, isExact: false);
            case Mention.Clock clock:
                var isLater = relation is TimeRelation.Until or TimeRelation.Before && facts.At > clock.Value;
                var time = LikelyHours.Of(text, clock, isTable || isLater);
                facts = DayFacts.AddOwnDay(text, from, to, facts, context);
                return HourFacts.IsSecondOfPair(text, from) && (facts.NotBefore ?? facts.At) is { } start && start < time
                    ? facts with { NotBefore = start, NotAfter = time, At = null }
                    : HourFacts.Add(facts, time, relation, isWish, WishWords.IsExact(text, from, to));
            default:
                return facts;
        }
    }
}
