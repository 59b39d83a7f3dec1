using System.Globalization;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>The sentence that says what is wanted, and the parts of it that are asked for again.</summary>
internal static class RequestWords
{
    /// <summary>The request of the errand, in one sentence. The same plan gives the same words.</summary>
    public static string Of(CallContext context)
    {
        var details = context.Plan.Details;
        var wish = Wish(context);
        var with = details.Person is { Length: > 0 } person ? " with " + person : "";
        var whose = context.PrincipalName + "'s";
        return context.Plan.Errand switch
        {
            CallErrand.BookAppointment => $"I would like to book {Wording.WithArticle(details.Subject ?? "appointment")}{with}{wish}.",
            CallErrand.ReserveTable => $"I would like to reserve a table{(details.PartySize is { } people ? " for " + Wording.People(people) : "")}{wish}.",
            CallErrand.MoveAppointment => $"I would like to move {whose} appointment{with}{Existing(details)}{MoveTo(wish)}.",
            CallErrand.CancelAppointment => $"I would like to cancel {whose} {(IsTable(details) ? "reservation" : "appointment")}{with}{Existing(details)}.",
            CallErrand.AskPrice => $"Could you tell me how much {Wording.WithArticle(details.Subject ?? "that")} costs?",
            CallErrand.AskOpeningHours => details.Window is not null || details.PreferredAt is not null ? $"Could you tell me your opening hours{wish}?" : "Could you tell me your opening hours?",
            CallErrand.CheckOrder => details.Reference is { Length: > 0 } reference ? $"I would like to ask about the status of order {Wording.Code(reference)}." : $"I would like to ask about the status of {whose} order.",
            CallErrand.LeaveMessage => details.Person is { Length: > 0 } who ? $"Could I leave a message for {who}?" : "Could I leave a message, please?",
            _ => Question(context),
        };
    }

    /// <summary>The message to pass on, in one sentence.</summary>
    public static string Message(CallContext context)
    {
        var message = (context.Plan.Details.Message ?? context.Plan.Details.Subject ?? context.Plan.Goal).Trim().TrimEnd('.');
        return $"The message from {context.PrincipalName} is: {message}.";
    }

    /// <summary>When it is wanted: " on Friday, November 27 at 7 PM", " this week, at the earliest time you have". Empty when any time will do.</summary>
    public static string Wish(CallContext context)
    {
        var details = context.Plan.Details;
        if (details.PreferredAt is { } preferred && details.Preference is SlotPreference.Closest or SlotPreference.Any && details.PreferredAt is not null)
        {
            return " on " + Wording.Moment(preferred) + Bounds(context, " or as close to that as possible", details.Preference == SlotPreference.Closest && Flexible(context));
        }

        var span = context.Mandate.Window ?? details.Window;
        var when = span is null ? "" : Span(span, context.Now);
        var best = details.Preference switch
        {
            SlotPreference.Earliest => (when.Length > 0 ? "," : "") + " at the earliest time you have",
            SlotPreference.Latest => (when.Length > 0 ? "," : "") + " at the latest time you have",
            _ => "",
        };
        return when + Hours(context) + best;
    }

    private static bool Flexible(CallContext context) => context.Mandate.Window is not { } w || w.To - w.From > TimeSpan.FromHours(1);

    private static string Bounds(CallContext context, string text, bool add) => (add ? text : "") + (add ? "" : Hours(context));

    private static string Hours(CallContext context) => (context.Mandate.NotBefore, context.Mandate.NotAfter) switch
    {
        ({ } from, { } to) => $" between {Wording.Clock(from)} and {Wording.Clock(to)}",
        ({ } from, null) => $" not before {Wording.Clock(from)}",
        (null, { } to) => $" not after {Wording.Clock(to)}",
        _ => "",
    };

    private static string Span(TimeWindow span, DateTimeOffset now)
    {
        if (span.Words is { Length: > 0 and < 40 } words && span.Contains(now) && words.StartsWith("this ", StringComparison.OrdinalIgnoreCase))
        {
            return " " + words;
        }

        var last = span.To.AddTicks(-1);
        if (span.From.Date == last.Date)
        {
            var from = TimeOnly.FromDateTime(span.From.DateTime);
            var to = TimeOnly.FromDateTime(span.To.DateTime);
            var whole = from == TimeOnly.MinValue && (to == TimeOnly.MinValue || to.Hour == 23);
            return " on " + Wording.Day(span.From) + (whole ? "" : to == TimeOnly.MinValue ? $" after {Wording.Clock(from)}" : from == TimeOnly.MinValue ? $" before {Wording.Clock(to)}" : $" between {Wording.Clock(from)} and {Wording.Clock(to)}");
        }

        return $" between {Wording.Day(span.From)} and {Wording.Day(last)}";
    }

    private static string MoveTo(string wish) => wish.Length == 0 ? " to another time" : " to another time" + (wish[0] == ',' ? wish : "," + wish);

    private static string Existing(ErrandDetails details)
    {
        if (details.Existing is not { Length: > 0 } existing)
        {
            return "";
        }

        if (existing.Length >= 10 && char.IsDigit(existing[0]) && DateTimeOffset.TryParse(existing, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return " on " + Wording.Moment(at);
        }

        var first = existing.Split(' ')[0].ToLowerInvariant();
        return first is "on" or "at" or "for" or "from" or "tomorrow" or "today" or "next" or "this" ? " " + existing : first is "my" or "the" or "a" or "an" ? "" : " on " + existing;
    }

    private static bool IsTable(ErrandDetails details) => details.PartySize is not null || (details.Subject?.Contains("table", StringComparison.OrdinalIgnoreCase) ?? false);

    private static string Question(CallContext context)
    {
        if (context.Plan.Script.KeyQuestions is [{ Length: > 0 } planned, ..])
        {
            return planned.Trim();
        }

        var subject = (context.Plan.Details.Subject ?? context.Plan.Goal).Trim();
        return subject.EndsWith('?') ? subject : $"I would like to ask about {subject.TrimEnd('.')}.";
    }
}
