using CallAssistant.Language;
using static CallAssistant.Ai.Instructions.RelationReader;

namespace CallAssistant.Ai.Instructions;

/// <summary>Reads the days and times of day that are acceptable.</summary>
internal static class TimeReader
{
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(60);

    private static readonly WordPattern[] Earliest = WordPattern.ParseAll(
        "earliest", "soonest", "as soon|early|quickly as", "asap", "first available|appointment|slot|opening|free|possible", "next available|free|opening|slot|appointment", "right away",
        "immediately", "urgently", "sooner the better");

    private static readonly WordPattern[] Latest = WordPattern.ParseAll("latest available|appointment|slot|possible|time|table|opening", "as late as", "last available|appointment|slot|opening", "the latest of|you|they|that");
    private static readonly WordPattern Exact = WordPattern.Parse("sharp|exactly|precisely|only");
    private static readonly WordPattern Wish = WordPattern.Parse("preferably|ideally|hopefully|prefer|preferred|best|rather|possible");
    private static readonly WordPattern[] Meal = WordPattern.ParseAll("breakfast", "brunch", "morning");
    private static readonly WordPattern Lunch = WordPattern.Parse("lunch");

    /// <summary>Reads the times between two words.</summary>
    public static TimeFacts Read(Instruction text, int first, int end, DateTimeOffset now, TimeZoneInfo zone, bool isTable)
    {
        var facts = new TimeFacts { Preference = ReadPreference(text, first, end) };
        foreach (var mention in text.Mentions)
        {
            var from = text.WordFrom(mention.Start);
            var to = text.WordFrom(mention.End);
            if (from < first || from >= end)
            {
                continue;
            }

            var relation = RelationReader.Read(text, from, to);
            var isWish = IsWished(text, from, to);
            facts = relation == TimeRelation.Except ? facts : mention switch
            {
                Mention.Day day => AddDay(facts, day, relation, now, zone, isWish),
                Mention.Range range => AddRange(facts, range, relation, now, isWish, zone),
                Mention.DayPart part when !isWish && facts is { At: null } => AddPart(facts, part),
                Mention.Clock clock => AddClock(facts, Likely(text, clock, isTable), relation, isWish, IsExact(text, from, to), IsSecondOfPair(text, from)),
                _ => facts,
            };
        }

        return facts;
    }

    private static TimeFacts AddDay(TimeFacts facts, Mention.Day mention, TimeRelation relation, DateTimeOffset now, TimeZoneInfo zone, bool isWish)
    {
        var day = mention.Value;
        if (facts is { From: { } start, To: { } end, Day: null } && end - start > TimeSpan.FromDays(1))
        {
            // "next week on Tuesday": the Tuesday inside the range. "this week, ideally Tuesday" keeps the range.
            while (ZonedTime.StartOf(day, zone) < ZonedTime.StartOf(DateOnly.FromDateTime(start.DateTime), zone) && day < DateOnly.MaxValue.AddDays(-7))
            {
                day = day.AddDays(7);
            }

            if (isWish)
            {
                return facts with { Day = day, IsWish = true };
            }
        }

        var from = ZonedTime.StartOf(day, zone);
        var to = ZonedTime.StartOf(day < DateOnly.MaxValue ? day.AddDays(1) : day, zone);
        return relation switch
        {
            TimeRelation.Before => facts with { From = facts.From ?? now, To = from, Words = Join(facts.Words, "before", mention.Text) },
            TimeRelation.Until => facts with { From = facts.From ?? now, To = to, Words = Join(facts.Words, "by", mention.Text), Day = null },
            TimeRelation.After => facts with { From = to, To = Later(to), Words = Join(null, "after", mention.Text), Day = null },
            TimeRelation.From => facts with { From = from, To = Later(from), Words = Join(null, "from", mention.Text), Day = null },
            _ when facts is { Day: { } known } && known != day => facts with
            {
                From = from < facts.From ? from : facts.From, To = to > facts.To ? to : facts.To, Day = null, Words = Join(facts.Words, "or", mention.Text),
            },
            _ => facts with { From = from, To = to, Day = day, Words = mention.Text, IsAround = facts.IsAround },
        };
    }

    private static TimeFacts AddRange(TimeFacts facts, Mention.Range mention, TimeRelation relation, DateTimeOffset now, bool isWish, TimeZoneInfo zone)
    {
        if (isWish && facts.HasDay)
        {
            return facts;
        }

        var (from, to) = (mention.Value.From, mention.Value.To);
        var isOneDay = to - from <= TimeSpan.FromHours(24);
        if (facts.Day is { } day && !isOneDay)
        {
            // "on Tuesday next week"
            for (var i = 0; i < 60 && day < DateOnly.MaxValue.AddDays(-7) && ZonedTime.StartOf(day, zone) < ZonedTime.StartOf(DateOnly.FromDateTime(from.DateTime), zone); i++)
            {
                day = day.AddDays(7);
            }

            return ZonedTime.StartOf(day, zone) < to
                ? facts with { Day = day, From = ZonedTime.StartOf(day, zone), To = ZonedTime.StartOf(day.AddDays(1), zone), Words = $"{facts.Words} {mention.Text}" }
                : facts;
        }

        return relation switch
        {
            TimeRelation.Before => facts with { From = facts.From ?? now, To = from, Words = Join(facts.Words, "before", mention.Text) },
            TimeRelation.Until => facts with { From = facts.From ?? now, To = to, Words = Join(facts.Words, "by", mention.Text) },
            TimeRelation.After => facts with { From = to, To = Later(to), Words = Join(null, "after", mention.Text) },
            _ => facts with { From = from, To = to, Words = mention.Text, Day = isOneDay ? DateOnly.FromDateTime(from.DateTime) : null },
        };
    }

    private static TimeFacts AddPart(TimeFacts facts, Mention.DayPart part) => facts with
    {
        NotBefore = facts.NotBefore ?? part.From,
        NotAfter = facts.NotAfter ?? (part.To <= part.From ? new TimeOnly(23, 59) : part.To),
    };

    private static TimeFacts AddClock(TimeFacts facts, TimeOnly time, TimeRelation relation, bool isWish, bool isExact, bool isSecondOfPair)
    {
        if (isSecondOfPair && (facts.NotBefore ?? facts.At) is { } first && first < time)
        {
            return facts with { NotBefore = first, NotAfter = time, At = null };
        }

        return relation switch
        {
            TimeRelation.From or TimeRelation.After => isWish ? facts : facts with { NotBefore = time },
            TimeRelation.Until or TimeRelation.Before => isWish ? facts : facts with { NotAfter = time },
            _ when facts.At is not null => facts,
            _ => facts with { At = time, IsAround = relation == TimeRelation.Around, IsWish = isWish, IsExact = isExact },
        };
    }

    /// <summary>Nobody dines at 7 in the morning unless breakfast is spoken of; an appointment at "3" is in the afternoon.</summary>
    private static TimeOnly Likely(Instruction text, Mention.Clock clock, bool isTable)
    {
        if (!clock.IsAmbiguous || !isTable || clock.Value.Hour is 0 or > 12 || WordPattern.TryFindAny(Meal, text.Words, out _, out _))
        {
            return clock.Value;
        }

        return clock.Value.Hour == 12 || (clock.Value.Hour is 11 && Lunch.IsIn(text.Words)) ? clock.Value : clock.Value.AddHours(12);
    }

    /// <summary>"between 2 and 4", "from 2 to 4", "2 - 4".</summary>
    private static bool IsSecondOfPair(Instruction text, int from) =>
        from >= 2 && text.Words[from - 1].Lower is "and" or "to" or "or" or "until" or "till" && text.MentionAt(from - 2) is Mention.Clock or Mention.Count
        || (from >= 1 && text.Words[from].Break != '.' && text.MentionAt(from - 1) is Mention.Clock);

    private static bool IsExact(Instruction text, int from, int to) =>
        (to < text.Words.Length && Exact.TryMatch(text.Words, to, out _)) || (from > 1 && (Exact.TryMatch(text.Words, from - 1, out _) || Exact.TryMatch(text.Words, from - 2, out _)));

    /// <summary>True when the value stands in a phrase that begins with "preferably" or ends with "if possible".</summary>
    private static bool IsWished(Instruction text, int from, int to)
    {
        for (var i = from - 1; i >= Math.Max(0, from - 5); i--)
        {
            if (Wish.TryMatch(text.Words, i, out _) && text.Words[i].Lower != "possible")
            {
                return true;
            }

            if (text.Words[i + 1].Break != '\0')
            {
                break;
            }
        }

        return to + 1 < text.Words.Length && text.Words[to].Lower == "if" && text.Words[to + 1].Lower is "possible" or "available";
    }

    private static SlotPreference ReadPreference(Instruction text, int first, int end)
    {
        var words = text.Words.AsSpan(first, end - first);
        return WordPattern.TryFindAny(Earliest, words, out var at, out _) && !IsLimit(words, at) ? SlotPreference.Earliest
            : WordPattern.TryFindAny(Latest, words, out var last, out _) && !IsLimit(words, last) ? SlotPreference.Latest
            : SlotPreference.Any;
    }

    /// <summary>"at the earliest", "at the latest": a limit and no preference, unless a noun follows.</summary>
    private static bool IsLimit(ReadOnlySpan<Word> words, int at) =>
        words[at].Lower is "earliest" or "latest" && at > 1 && words[at - 1].Lower == "the" && words[at - 2].Lower == "at" && (at + 1 == words.Length || words[at + 1].Break != '\0');

    private static DateTimeOffset Later(DateTimeOffset start) => start.Year < 9000 ? start + Horizon : start;

    private static string Join(string? before, string link, string words) => before is null ? $"{link} {words}" : $"{before} {link} {words}";
}
