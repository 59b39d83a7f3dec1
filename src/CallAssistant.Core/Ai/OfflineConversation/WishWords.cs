using CallAssistant.Language;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Says when something is wanted.</summary>
internal static class WishWords
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly Evening = new(17, 0);

    /// <summary>As it is asked for first: " on Friday, November 27 at 7 PM", " this week, at the earliest time you have". Empty when any time will do.</summary>
    public static string Of(CallContext context)
    {
        var details = context.Plan.Details;
        if (details.PreferredAt is { } preferred && details.Preference is SlotPreference.Closest or SlotPreference.Any && details.PreferredAt is not null)
        {
            return " on " + SpokenFormat.Moment(preferred) + (IsFlexible(context) ? " or as close to that as possible" : "");
        }

        var days = Days(context);
        var best = details.Preference switch
        {
            SlotPreference.Earliest => ", at the earliest time you have",
            SlotPreference.Latest => ", at the latest time you have",
            _ => "",
        };
        var all = days + Hours(context, days.Length > 0) + best;
        return all.StartsWith(',') ? all[1..] : all;
    }

    /// <summary>What else would do, after an offer that does not: the bounds without the wish.</summary>
    public static string Bounds(CallContext context)
    {
        var days = Days(context);
        return days + Hours(context, days.Length > 0);
    }

    /// <summary>The wish as where something is moved: " to Saturday, November 28 at 7 PM", " to another time this week".</summary>
    public static string To(CallContext context)
    {
        var wish = Of(context);
        return wish.StartsWith(" on ", StringComparison.Ordinal) ? " to " + wish[4..]
            : wish.StartsWith(" at the ", StringComparison.Ordinal) ? " to" + wish[3..]
            : " to another time" + wish;
    }

    private static bool IsFlexible(CallContext context) => context.Plan.Details.Preference == SlotPreference.Closest && (context.Mandate.Window is not { } w || w.To - w.From > TimeSpan.FromHours(1));

    private static string Days(CallContext context)
    {
        if ((context.Mandate.Window ?? context.Plan.Details.Window) is not { } span)
        {
            return "";
        }

        if (span.Words is { Length: > 0 and < 40 } words && span.Contains(context.Now) && words.StartsWith("this ", StringComparison.OrdinalIgnoreCase))
        {
            return " " + words;
        }

        var first = DateOnly.FromDateTime(span.From.DateTime);
        var last = DateOnly.FromDateTime(span.To.AddTicks(-1).DateTime);
        if (first != last)
        {
            return $" between {SpokenFormat.Day(first)} and {SpokenFormat.Day(last)}";
        }

        var from = TimeOnly.FromDateTime(span.From.DateTime);
        var to = TimeOnly.FromDateTime(span.To.DateTime);
        return " on " + SpokenFormat.Day(first) + Range(from == TimeOnly.MinValue || span.From <= context.Now ? null : from, to == TimeOnly.MinValue || to.Hour == 23 ? null : Round(to), named: true);
    }

    // A window that ends at 3:31 lets 3:30 in; said it is "3:30".
    private static TimeOnly Round(TimeOnly end) => end.Minute % 5 == 1 ? end.AddMinutes(-1) : end;

    private static string Hours(CallContext context, bool afterDays)
    {
        var range = Range(context.Mandate.NotBefore, context.Mandate.NotAfter, named: false);
        return range.Length > 0 && afterDays ? "," + range : range;
    }

    private static string Range(TimeOnly? from, TimeOnly? to, bool named) => (from, to) switch
    {
        ({ Hour: <= 8 }, { } end) when end == Noon => " in the morning",
        ({ } start, null) when start == Evening || (start.Hour == 18 && start.Minute == 0 && named) => " in the evening",
        ({ } start, { } end) => $" between {SpokenFormat.Time(start)} and {SpokenFormat.Time(end)}",
        ({ } start, null) => named ? $" after {SpokenFormat.Time(start)}" : $" not before {SpokenFormat.Time(start)}",
        (null, { } end) => named ? $" before {SpokenFormat.Time(end)}" : $" not after {SpokenFormat.Time(end)}",
        _ => "",
    };
}
