using CallAssistant.Ai.Instructions;
using CallAssistant.Language;

namespace CallAssistant.Ai.InstructionTimes;

/// <summary>Adds days and ranges of days to what is known of the time.</summary>
internal static class DayFacts
{
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(60);

    /// <summary>Adds a day: "on Tuesday", "by Friday", "next week on Tuesday".</summary>
    public static TimeFacts Add(TimeFacts facts, Mention.Day mention, TimeRelation relation, TextContext context, bool isWish)
    {
        var day = mention.Value;
        if (facts is { From: { } start, To: { } end, Day: null } && end - start > TimeSpan.FromDays(1))
        {
            // "next week on Tuesday": the Tuesday inside the range. "this week, ideally Tuesday" keeps the range.
            while (ZonedTime.StartOf(day, context.Zone) < ZonedTime.StartOf(DateOnly.FromDateTime(start.DateTime), context.Zone) && day < DateOnly.MaxValue.AddDays(-7))
            {
                day = day.AddDays(7);
            }

            if (isWish)
            {
                return facts with { Day = day, IsWish = true };
            }
        }

        var from = ZonedTime.StartOf(day, context.Zone);
        var to = ZonedTime.StartOf(day < DateOnly.MaxValue ? day.AddDays(1) : day, context.Zone);
        return relation switch
        {
            TimeRelation.Before => facts with { From = facts.From ?? context.Reference, To = from, Words = Join(facts.Words, "before", mention.Text) },
            TimeRelation.Until => facts with { From = facts.From ?? context.Reference, To = to, Words = Join(facts.Words, "by", mention.Text), Day = null },
            TimeRelation.After => facts with { From = to, To = Later(to), Words = Join(null, "after", mention.Text), Day = null },
            TimeRelation.From => facts with { From = from, To = Later(from), Words = Join(null, "from", mention.Text), Day = null },
            _ when facts is { Day: { } known } && known != day => facts with
            {
                From = from < facts.From ? from : facts.From, To = to > facts.To ? to : facts.To, Day = null, Words = Join(facts.Words, "or", mention.Text),
            },
            _ => facts with { From = from, To = to, Day = day, Words = mention.Text, IsAround = facts.IsAround },
        };
    }

    /// <summary>Adds a range: "next week", "tomorrow afternoon".</summary>
    public static TimeFacts Add(TimeFacts facts, Mention.Range mention, TimeRelation relation, TextContext context, bool isWish)
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
            for (var i = 0; i < 60 && day < DateOnly.MaxValue.AddDays(-7) && ZonedTime.StartOf(day, context.Zone) < ZonedTime.StartOf(DateOnly.FromDateTime(from.DateTime), context.Zone); i++)
            {
                day = day.AddDays(7);
            }

            return ZonedTime.StartOf(day, context.Zone) < to
                ? facts with { Day = day, From = ZonedTime.StartOf(day, context.Zone), To = ZonedTime.StartOf(day.AddDays(1), context.Zone), Words = $"{facts.Words} {mention.Text}" }
                : facts;
        }

        return relation switch
        {
            TimeRelation.Before => facts with { From = facts.From ?? context.Reference, To = from, Words = Join(facts.Words, "before", mention.Text) },
            TimeRelation.Until => facts with { From = facts.From ?? context.Reference, To = to, Words = Join(facts.Words, "by", mention.Text) },
            TimeRelation.After => facts with { From = to, To = Later(to), Words = Join(null, "after", mention.Text) },
            _ => facts with { From = from, To = to, Words = mention.Text, Day = isOneDay ? DateOnly.FromDateTime(from.DateTime) : null },
        };
    }

    /// <summary>"tonight at 8" is a time that carries its day.</summary>
    public static TimeFacts AddOwnDay(Instruction text, int from, int to, TimeFacts facts, TextContext context)
    {
        for (var i = from; i < to && !facts.HasDay; i++)
        {
            var days = text.Words[i].Lower switch { "tonight" or "today" or "this" => 0, "tomorrow" => 1, _ => -1 };
            if (days >= 0)
            {
                var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(context.Reference, context.Zone).DateTime).AddDays(days);
                return facts with { Day = day, From = ZonedTime.StartOf(day, context.Zone), To = ZonedTime.StartOf(day.AddDays(1), context.Zone), Words = text.Slice(i, i + 1) };
            }
        }

        return facts;
    }

    private static DateTimeOffset Later(DateTimeOffset start) => start.Year < 9000 ? start + Horizon : start;

    private static string Join(string? before, string link, string words) => before is null ? $"{link} {words}" : $"{before} {link} {words}";
}
