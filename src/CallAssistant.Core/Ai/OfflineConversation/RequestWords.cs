using System.Globalization;
using System.Text.RegularExpressions;
using CallAssistant.Language;
using CallAssistant.Mandates;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>The sentence that says what is wanted.</summary>
internal static partial class RequestWords
{
    private const string StillThere = "Is that still available?";
    private static readonly string[] Whole = ["appointment", "booking", "visit", "lesson", "class", "session", "meeting", "membership", "subscription", "contract", "service", "order", "reservation"];
    private static readonly PhraseSet Tables = new("table", "reservation", "dinner", "lunch", "brunch");

    /// <summary>The request of the errand. The same plan gives the same words.</summary>
    public static string Of(CallContext context)
    {
        var details = context.Plan.Details;
        var with = details.Person is { Length: > 0 } person ? " with " + person : "";
        var whose = context.PrincipalName + "'s";
        return context.Plan.Errand switch
        {
            CallErrand.BookAppointment => $"I would like to book {Wording.WithArticle(details.Subject ?? "appointment")}{with}{WishWords.Of(context)}.{OpenOffer(context)}",
            CallErrand.ReserveTable => $"I would like to reserve a table{(details.PartySize is { } people ? " for " + Wording.People(people) : "")}{WishWords.Of(context)}.{OpenOffer(context)}",
            CallErrand.MoveAppointment => $"I would like to move {whose} {Existing(context.Plan)}{with}{On(details)}{WishWords.To(context)}.{OpenOffer(context)}",
            CallErrand.CancelAppointment => $"I would like to cancel {whose} {Existing(context.Plan)}{with}{On(details)}.",
            CallErrand.AskPrice => $"Could you tell me how much {Wording.WithArticle(details.Subject ?? "that")} costs?",
            CallErrand.AskOpeningHours => details.Window is not null || details.PreferredAt is not null ? $"Could you tell me your opening hours{WishWords.Of(context)}?" : "Could you tell me your opening hours?",
            CallErrand.CheckOrder => details.Reference is { Length: > 0 } reference ? $"I would like to ask about the status of order {SpokenFormat.Spelled(reference)}." : $"I would like to ask about the status of {whose} order.",
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

    /// <summary>What the last call left open, as the plan wants it asked again; empty when it left nothing.</summary>
    private static string OpenOffer(CallContext context) =>
        context.Plan.Script.KeyQuestions.FirstOrDefault(question => question.EndsWith(StillThere, StringComparison.Ordinal)) is { } asked ? " " + asked : "";

    private static string Existing(CallPlan plan)
    {
        var subject = plan.Details.Subject?.Trim() ?? "";
        if (plan.Details.PartySize is not null || Tables.IsIn(new WordText(subject.Length > 0 ? subject : plan.Goal)))
        {
            return "reservation";
        }

        return subject.Length == 0 ? "appointment" : Whole.Contains(subject.Split(' ')[^1], StringComparer.OrdinalIgnoreCase) ? subject : subject + " appointment";
    }

    private static string On(ErrandDetails details)
    {
        if (details.Existing is not { Length: > 0 } existing)
        {
            return "";
        }

        if (existing.Length >= 10 && char.IsDigit(existing[0]) && DateTimeOffset.TryParse(existing, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            return " on " + SpokenFormat.Moment(at);
        }

        var first = existing.Split(' ')[0].ToLowerInvariant();
        return first is "on" or "at" or "for" or "from" or "tomorrow" or "today" or "next" or "this" ? " " + existing : first is "my" or "the" or "a" or "an" ? "" : " on " + existing;
    }

    private static string Question(CallContext context)
    {
        var subject = (context.Plan.Details.Subject ?? context.Plan.Goal).Trim();
        var asked = context.Plan.Script.KeyQuestions.LastOrDefault(question => question.Length > 0)?.Trim()
            ?? (subject.EndsWith('?') ? subject : $"I would like to ask about {subject.TrimEnd('.')}.");
        return WithoutLimit(Their().Replace(They().Replace(asked, "${lead} you"), "your"), context.Mandate.SpendingLimit);
    }

    /// <summary>What the user would pay is for us alone.</summary>
    private static string WithoutLimit(string question, Money limit)
    {
        var amount = limit.Amount.ToString("0.##", CultureInfo.InvariantCulture);
        if (limit.Amount <= 0 || !question.Contains(amount, StringComparison.Ordinal))
        {
            return question;
        }

        var kept = question.Split([',', ';'], StringSplitOptions.TrimEntries).Where(part => !part.Contains(amount, StringComparison.Ordinal)).ToList();
        return kept.Count == 0 ? "I have a question about what you offer." : string.Join(", ", kept).TrimEnd('.', '?') + (question.EndsWith('?') ? "?" : ".");
    }

    // "Ask whether they take cards": to the callee, they are "you".
    [GeneratedRegex(@"\b(?<lead>if|whether|what|when|where|how|why|do|does|can|could|are|will|would|have|much|long|kind|days) they\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex They();

    [GeneratedRegex(@"\btheir\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Their();
}
