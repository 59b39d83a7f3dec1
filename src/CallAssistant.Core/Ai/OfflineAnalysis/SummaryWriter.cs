using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineAnalysis;

/// <summary>Writes the summary: what came of it, on which terms, or why not. Says of proven facts alone that they are so; every word of the callee stands in quotation marks.</summary>
internal static class SummaryWriter
{
    private const CalleeCue Telling = CalleeCue.Refusal | CalleeCue.WrongNumber | CalleeCue.DoNotCall | CalleeCue.NothingFree | CalleeCue.CallBack | CalleeCue.NotKnown | CalleeCue.Cancelled;

    /// <summary>Two to four sentences.</summary>
    public static string Write(AnalysisContext context, IReadOnlyList<CandidateFact> facts)
    {
        var (outcome, proven) = Judge(context, facts);
        return outcome == CallOutcome.Achieved ? ResultWords.Write(context, proven) : WhyNot(context, outcome);
    }

    /// <summary>The outcome that these facts come to, and those of them that are proven.</summary>
    public static (CallOutcome Outcome, IReadOnlyList<CandidateFact> Proven) Judge(AnalysisContext context, IReadOnlyList<CandidateFact> facts)
    {
        var evidence = new EvidenceCheck(context);
        var proven = facts.Where(f => evidence.StatusOf(f) == FactStatus.Verified).ToList();
        var outcome = context.Task is { Plan: { } plan, Mandate: { } mandate } ? OutcomeRules.Decide(context.Session.Status, context.Journal, Extracted(context, proven), plan, mandate) : CallOutcome.Unknown;
        return (outcome, proven);
    }

    private static string WhyNot(AnalysisContext context, CallOutcome outcome)
    {
        var called = $"Called {Quote.Callee(context)} {Purpose(context)}.";
        var heard = context.Segments.Where(s => s.Speaker == Speaker.Human).ToList();
        if (heard.Count == 0)
        {
            return $"{called} {NotReached(outcome)}";
        }

        var events = context.Journal.Select(e => e.Event).ToList();
        return called + " " + outcome switch
        {
            CallOutcome.VoicemailLeft => $"A voicemail answered: {Quote.Of(heard[0].Text)} A message was left.",
            CallOutcome.VoicemailNoMessage => $"A voicemail answered: {Quote.Of(heard[0].Text)} No message was left.",
            CallOutcome.WrongNumber => $"Somebody else has that number. They said: {Told(heard)}",
            CallOutcome.OptedOut => $"They do not want to be called again. They said: {Told(heard)}",
            CallOutcome.NeedsUser when events.OfType<CallEvent.OfferLeftOpen>().LastOrDefault() is { } open => $"{OpenOffer(open, context)} They said: {Quote.Of(Essence(open.Offer.Words))} Nothing was agreed to; it is for you to decide.",
            CallOutcome.NeedsUser when events.OfType<CallEvent.OfferAccepted>().LastOrDefault() is { Offer.At: { } at } => $"The assistant agreed to {SpokenFormat.Moment(at)}, but they did not clearly confirm it. Their last words on it: {Told(heard)}",
            CallOutcome.Declined => $"It could not be done. They said: {Told(heard)}",
            CallOutcome.NoDisclosure when heard.Exists(s => CalleeCues.Read(s.Text).HasFlag(CalleeCue.CallBack)) => $"They could not take the call. They said: {Told(heard)}",
            CallOutcome.NoDisclosure => "The call ended before they had heard that an AI assistant was calling.",
            _ => $"That was not achieved. They said: {Told(heard)}",
        };
    }

    private static string NotReached(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Busy => "The line was busy.",
        CallOutcome.NoAnswer => "Nobody answered.",
        CallOutcome.VoicemailNoMessage => "A machine answered. No message was left.",
        _ => "Nobody was heard on the line.",
    };

    private static string OpenOffer(CallEvent.OfferLeftOpen open, AnalysisContext context)
    {
        var (offer, limit) = (open.Offer, context.Task.Mandate!.SpendingLimit);
        var what = offer.At is { } at ? SpokenFormat.Moment(at) : "something";
        var price = offer.Price is { } money ? " for " + SpokenFormat.Amount(money) : "";
        var deposit = offer.Deposit is { } due ? $", with a deposit of {SpokenFormat.Amount(due)}" : "";
        var why = open.Rule switch
        {
            MandateRule.PriceOverLimit or MandateRule.DepositOverLimit => limit.Amount == 0 ? " You have set no price limit for it." : $" That is over your limit of {SpokenFormat.Amount(limit)}.",
            MandateRule.OutsideWindow or MandateRule.BeforeEarliestTime or MandateRule.AfterLatestTime => " That is outside of the times that you named.",
            MandateRule.PriceNotStated => " They did not say what it costs.",
            _ => "",
        };
        return $"They offered {what}{price}{deposit}.{why}";
    }

    /// <summary>The words that tell most: those with a reason, else the last.</summary>
    private static string Told(List<TranscriptSegment> heard)
    {
        var spoken = heard.FindAll(s => (CalleeCues.Read(s.Text) & (CalleeCue.Greeting | CalleeCue.Farewell)) == CalleeCue.None);
        var segment = heard.FindLast(s => (CalleeCues.Read(s.Text) & Telling) != CalleeCue.None) ?? (spoken.Count > 0 ? spoken[^1] : heard[^1]);
        return Quote.Of(segment.Text);
    }

    /// <summary>The sentences of an offer without the small talk around them.</summary>
    private static string Essence(string words)
    {
        var telling = Clause.Sentences(words).Where(s => s.Text.Any(char.IsAsciiDigit)).Select(s => s.Text.Trim()).ToList();
        return telling.Count == 0 ? words : string.Join(' ', telling);
    }

    private static List<ExtractedFact> Extracted(AnalysisContext context, List<CandidateFact> proven) =>
        proven.ConvertAll(f => new ExtractedFact(Guid.Empty, context.Session.Id, f.Key, f.Type, f.Value, FactStatus.Verified, f.SegmentId, f.RawFragment));

    private static string Purpose(AnalysisContext context)
    {
        var details = context.Task.Plan?.Details;
        var subject = details?.Subject is { Length: > 0 } s ? s : null;
        return context.Task.Plan?.Errand switch
        {
            CallErrand.BookAppointment => $"to book {Wording.WithArticle(subject ?? "appointment")}",
            CallErrand.ReserveTable => "to reserve a table" + (details?.PartySize is { } people ? $" for {Wording.People(people)}" : ""),
            CallErrand.MoveAppointment => "to move an appointment",
            CallErrand.CancelAppointment => "to cancel an appointment",
            CallErrand.AskPrice => $"to ask for the price of {Wording.WithArticle(subject ?? "that")}",
            CallErrand.AskOpeningHours => "to ask for the opening hours",
            CallErrand.CheckOrder => "to ask about an order",
            CallErrand.LeaveMessage => "to pass on a message",
            _ => "with a question",
        };
    }
}
