using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.InstructionTimes;

/// <summary>Reads the words before and after a day or a time of day that say how it limits the errand.</summary>
internal static class RelationReader
{
    private const int Reach = 5;

    /// <summary>From the longest to the shortest. A match must end right before the value.</summary>
    private static readonly (TimeRelation Relation, WordPattern Pattern)[] Leads =
    [
        Rule(TimeRelation.From, "not|never|nothing|no any|anything? before"),
        Rule(TimeRelation.From, "no|not any? earlier|sooner than"),
        Rule(TimeRelation.Until, "not|never|nothing|no any|anything? after|past|beyond"),
        Rule(TimeRelation.Until, "no|not any? later than"),
        Rule(TimeRelation.Until, "up to|until"),
        Rule(TimeRelation.From, "don't|can't|cannot|won't|isn't .. before"),
        Rule(TimeRelation.Until, "don't|can't|cannot|won't .. after|past"),
        Rule(TimeRelation.After, "later than"),
        Rule(TimeRelation.Before, "earlier|sooner than"),
        Rule(TimeRelation.After, "any? time? after"),
        Rule(TimeRelation.Before, "any? time? before|prior|ahead to|of?"),
        Rule(TimeRelation.From, "any? time? from|since|starting|beginning|between on|at|the?"),
        Rule(TimeRelation.Until, "by|until|till|til|through|latest|within the|at?"),
        Rule(TimeRelation.Except, "not|except|excluding|never|besides but? on|for|at|in? the?"),
        Rule(TimeRelation.Except, "can't|cannot|don't do|make|work|on|at?"),
        Rule(TimeRelation.Around, "at|for? around|about|approximately|roughly|near|circa|approx|close to?"),
    ];

    private static readonly WordPattern OrLater = WordPattern.Parse("or|and later|after|onwards|onward|afterwards");
    private static readonly WordPattern Onwards = WordPattern.Parse("onwards|onward");
    private static readonly WordPattern OrEarlier = WordPattern.Parse("or|and earlier|before|sooner");
    private static readonly WordPattern AtTheLatest = WordPattern.Parse("at|the the? latest");
    private static readonly WordPattern AtTheEarliest = WordPattern.Parse("at|the the? earliest");
    private static readonly WordPattern Ish = WordPattern.Parse("ish|or so?");

    /// <summary>The relation of the value between two words.</summary>
    public static TimeRelation Read(Instruction text, int first, int end)
    {
        for (var i = Math.Max(0, first - Reach); i < first; i++)
        {
            foreach (var (relation, pattern) in Leads)
            {
                if (pattern.TryMatch(text.Words, i, out var stop) && stop == first && IsOneSentence(text, i, first))
                {
                    return relation;
                }
            }
        }

        if (end < text.Words.Length && text.Words[end].Break != '.')
        {
            return OrLater.TryMatch(text.Words, end, out _) || Onwards.TryMatch(text.Words, end, out _) || AtTheEarliest.TryMatch(text.Words, end, out _) ? TimeRelation.From
                : OrEarlier.TryMatch(text.Words, end, out _) || AtTheLatest.TryMatch(text.Words, end, out _) ? TimeRelation.Until
                : Ish.TryMatch(text.Words, end, out _) ? TimeRelation.Around
                : TimeRelation.At;
        }

        return TimeRelation.At;
    }

    private static bool IsOneSentence(Instruction text, int start, int end)
    {
        for (var i = start + 1; i <= end && i < text.Words.Length; i++)
        {
            if (text.Words[i].Break == '.')
            {
                return false;
            }
        }

        return true;
    }

    private static (TimeRelation Relation, WordPattern Pattern) Rule(TimeRelation relation, string pattern) => (relation, WordPattern.Parse(pattern));
}
