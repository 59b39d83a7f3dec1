using CallAssistant.Language;
using static CallAssistant.Ai.Instructions.RelationReader;

namespace CallAssistant.Ai.Instructions;

/// <summary>Reads the days and times of day that are acceptable.</summary>
internal static class TimeReader
{
    private static readonly string[] LimitWords = ["before", "after", "until", "till", "by", "from", "past", "since", "earlier", "later"];
    private static readonly TimeOnly LastMinute = new(23, 59);
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(60);

    private static readonly WordPattern[] Earliest = WordPattern.ParseAll(
        "earliest", "soonest", "as soon|early|quickly as", "asap", "first available|appointment|slot|opening|free|possible", "next available|free|opening|slot|appointment", "right away",
        "immediately", "urgently", "sooner the better");

    private static readonly WordPattern[] Latest = WordPattern.ParseAll("latest available|appointment|slot|possible|time|table|opening", "as late as", "last available|appointment|slot|opening", "the latest of|you|they|that");
    private static readonly WordPattern Exact = WordPattern.Parse("sharp|exactly|precisely|only");
    private static readonly WordPattern Wish = WordPattern.Parse("preferably|ideally|hopefully|prefer|preferred|best|rather|possible");
    private static readonly WordPattern[] Meal = WordPattern.ParseAll("breakfast", "brunch", "morning");
    private static readonly WordPattern Lunch = WordPattern.Parse("lunch");

    /// <summary>Reads the times between two words. Those of an appointment that exists limit nothing: "from Tuesday" is its day.</summary>
    public static TimeFacts Read(Instruction text, int first, int end, DateTimeOffset now, TimeZoneInfo zone, bool isTable, bool isExisting = false)
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

            var isNegated = IsNegated(text, from) && mention is Mention.Range or Mention.DayPart && (StartsWith(mention, "before") || StartsWith(mention, "after") || StartsWith(mention, "until") || StartsWith(mention, "past"));
            var relation = isNegated || isExisting ? TimeRelation.At : RelationReader.Read(text, from, to);
            relation = mention is Mention.Range && relation != TimeRelation.Except && LimitWords.Contains(text.Words[from].Lower) ? TimeRelation.At : relation;
            var isWish = IsWished(text, from, to);
            facts = relation == TimeRelation.Except ? facts : mention switch
            {
                Mention.Day day => AddDay(facts, day, relation, now, zone, isWish),
                Mention.Range range => AddRange(facts, isNegated ? Negate(range, now) : range, relation, now, isWish, zone),
                Mention.DayPart part when !isWish && (facts.At is null || LimitWords.Contains(text.Words[from].Lower)) => AddPart(facts, InEvening(text, part, facts.At, isTable), isNegated),
                Mention.Count count when AsLimit(text, count, relation, to, isTable) is { } limit => AddClock(facts, limit, relation, isWish, isExact: false, isSecondOfPair: false),
                Mention.Clock clock => AddClock(DayOf(text, from, to, facts, now, zone), Likely(text, clock, isTable), relation, isWish, IsExact(text, from, to), IsSecondOfPair(text, from)),
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

    /// <summary>"in the afternoon" limits both ends, "before 2pm" one; "not before 2pm" is the other one. Several limits: the tightest.</summary>
    private static TimeFacts AddPart(TimeFacts facts, Mention.DayPart part, bool isNegated)
    {
        TimeOnly? early = part.From == TimeOnly.MinValue ? null : part.From;
        TimeOnly? late = part.To <= part.From || part.To >= LastMinute ? null : part.To;
        return (early, late, isNegated) switch
        {
            (null, { } end, true) => Limit(facts, end, null),
            ({ } start, null, true) => Limit(facts, null, start),
            (_, _, true) => facts,
            _ => Limit(facts, early, late),
        };
    }

    /// <summary>"not after 8:30" for dinner at 8 PM is meant in the evening.</summary>
    private static Mention.DayPart InEvening(Instruction text, Mention.DayPart part, TimeOnly? at, bool isTable)
    {
        var isSaid = part.Text.Contains("am", StringComparison.OrdinalIgnoreCase) || part.Text.Contains("a.m", StringComparison.OrdinalIgnoreCase) || !part.Text.Any(char.IsAsciiDigit);
        if (isSaid || WordPattern.TryFindAny(Meal, text.Words, out _, out _) || !(isTable || at?.Hour >= 12))
        {
            return part;
        }

        return part with
        {
            From = part.From > TimeOnly.MinValue && part.From.Hour < 10 ? part.From.AddHours(12) : part.From,
            To = part.To > TimeOnly.MinValue && part.To.Hour < 10 ? part.To.AddHours(12) : part.To,
        };
    }

    /// <summary>"tonight at 8" is a time that carries its day.</summary>
    private static TimeFacts DayOf(Instruction text, int from, int to, TimeFacts facts, DateTimeOffset now, TimeZoneInfo zone)
    {
        for (var i = from; i < to && !facts.HasDay; i++)
        {
            var days = text.Words[i].Lower switch { "tonight" or "today" or "this" => 0, "tomorrow" => 1, _ => -1 };
            if (days >= 0)
            {
                var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(days);
                return facts with { Day = day, From = ZonedTime.StartOf(day, zone), To = ZonedTime.StartOf(day.AddDays(1), zone), Words = text.Slice(i, i + 1) };
            }
        }

        return facts;
    }

    private static TimeFacts Limit(TimeFacts facts, TimeOnly? early, TimeOnly? late) => facts with
    {
        NotBefore = facts.NotBefore is { } known && (early is null || known > early) ? known : early,
        NotAfter = facts.NotAfter is { } last && (late is null || last < late) ? last : late,
    };

    /// <summary>"not before Friday" begins where "before Friday" ends; "not after Friday" ends where "after Friday" begins.</summary>
    private static Mention.Range Negate(Mention.Range range, DateTimeOffset now)
    {
        var (from, to) = (range.Value.From, range.Value.To);
        return StartsWith(range, "before") || StartsWith(range, "earlier") || StartsWith(range, "until")
            ? range with { Value = new TimeWindow(to, Later(to), range.Text) }
            : from > now && (StartsWith(range, "after") || StartsWith(range, "later") || StartsWith(range, "past"))
                ? range with { Value = new TimeWindow(now, from, range.Text) }
                : range;
    }

    private static bool StartsWith(Mention mention, string word) => mention.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>"not", "no", "nothing" right before the value.</summary>
    private static bool IsNegated(Instruction text, int from) => from > 0
        && (text.Words[from - 1].Lower is "not" or "no" or "never" or "nothing" or "don't" or "any" or "anything"
            && (text.Words[from - 1].Lower is not ("any" or "anything") || (from > 1 && text.Words[from - 2].Lower is "not" or "don't" or "without")));

    /// <summary>"no later than 11": a bare number is a time of day when such words lead to it and no noun follows.</summary>
    private static TimeOnly? AsLimit(Instruction text, Mention.Count count, TimeRelation relation, int to, bool isTable)
    {
        var isAlone = to >= text.Words.Length || text.Words[to].Break != '\0' || NameReader.IsStop(text.Words[to].Lower);
        if (relation is not (TimeRelation.From or TimeRelation.Until or TimeRelation.Before or TimeRelation.After) || !isAlone || count.Value is < 1 or > 12 || count.Value != decimal.Truncate(count.Value))
        {
            return null;
        }

        var hour = (int)count.Value;
        return new TimeOnly(hour < 12 && (hour < 7 || isTable) ? hour + 12 : hour, 0);
    }

    private static TimeFacts AddClock(TimeFacts facts, TimeOnly time, TimeRelation relation, bool isWish, bool isExact, bool isSecondOfPair)
    {
        if (isSecondOfPair && (facts.NotBefore ?? facts.At) is { } first && first < time)
        {
            return facts with { NotBefore = first, NotAfter = time, At = null };
        }

        return relation switch
        {
            TimeRelation.From or TimeRelation.After => isWish ? facts : Limit(facts, time, null),
            TimeRelation.Until or TimeRelation.Before => isWish ? facts : Limit(facts, null, time),
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
