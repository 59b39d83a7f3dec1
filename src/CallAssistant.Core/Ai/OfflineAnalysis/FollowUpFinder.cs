using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineAnalysis;

/// <summary>Finds what the callee asked to do later. A draft is planned as the user's own once it is taken up: the callee's words choose which one it is, and stand in its quote alone.</summary>
internal static class FollowUpFinder
{
    /// <summary>Most drafts of a call.</summary>
    public const int Most = 3;

    private static readonly PhraseSet CallLater = new("please call", "call us|me|back|again", "give us|me a call", "ring us|back", "try again|back", "call to confirm", "call * before|after|tomorrow|when|if");
    private static readonly PhraseSet Bring = new("please bring|arrive|come|send|email|fax|fill|remember", "bring your|a|the|all", "you|she|he will need to", "make sure to|you|she|he", "remember to", "arrive * early", "send us|me", "let us|me know", "do not forget");
    private static readonly PhraseSet Offered = new("i|we will|can call|ring", "we|i call you|her|him");
    private static readonly TimeSpan FarthestCallBack = TimeSpan.FromDays(60);
    private static readonly PhraseSet Hindered = new("if|in case you|she|he|they|something|anything|plans", "can not make it", "need to cancel|change|move|reschedule");

    /// <summary>The drafts, at most three.</summary>
    public static IReadOnlyList<FollowUpDraft> Find(AnalysisContext context)
    {
        var callee = Quote.Callee(context);
        var heard = context.Segments.Where(s => s.Speaker == Speaker.Human).ToList();
        var cues = heard.ConvertAll(s => CalleeCues.Read(s.Text));
        if (cues.Exists(c => c.HasFlag(CalleeCue.DoNotCall)))
        {
            return [];
        }

        var agreed = context.Journal.Select(e => e.Event).OfType<CallEvent.OfferAccepted>().LastOrDefault()?.Offer;
        var wrong = cues.FindIndex(c => c.HasFlag(CalleeCue.WrongNumber));
        if (wrong >= 0 && agreed is null)
        {
            return [new FollowUpDraft($"Find the right number of {callee}", context.Task.RawInstruction, Quote.Of(heard[wrong].Text))];
        }

        var drafts = new List<FollowUpDraft>();
        for (var i = 0; i < heard.Count && drafts.Count < Most; i++)
        {
            if ((cues[i] & (CalleeCue.Voicemail | CalleeCue.Menu)) != CalleeCue.None)
            {
                continue;
            }

            foreach (var sentence in Clause.Sentences(heard[i].Text).Where(s => !s.IsQuestion && !Offered.IsIn(s.Words)))
            {
                if (Draft(sentence, context, agreed?.At) is { } draft && drafts.Count < Most && !drafts.Contains(draft))
                {
                    drafts.Add(draft);
                }
            }
        }

        return drafts;
    }

    private static FollowUpDraft? Draft(Clause sentence, AnalysisContext context, DateTimeOffset? agreed)
    {
        var (shown, callee) = (Quote.Callee(context), Callee(context));
        var said = Quote.Of(sentence.Text);
        var date = agreed is { } at ? SpokenFormat.Moment(at) : null;
        if (CallLater.IsIn(sentence.Words))
        {
            return date is not null && Hindered.IsIn(sentence.Words) ? new FollowUpDraft($"Call {shown} if {date} no longer suits", $"Call {callee} in time if {date} no longer suits.", said)
                : date is not null ? new FollowUpDraft($"Call {shown} again about {date}", $"Call {callee} again about {date}.", said)
                : new FollowUpDraft($"Call {shown} again", $"Call {callee} again about the {Matter(context.Task.Plan?.Errand)}{After(sentence, context)}.", said);
        }

        return !Bring.IsIn(sentence.Words) ? null
            : date is null ? new FollowUpDraft($"Prepare for {shown}", $"Do what {callee} asked for.", said)
            : new FollowUpDraft($"Prepare for {date} with {shown}", $"Do what {callee} asked for before {date}.", said);
    }

    /// <summary>The callee in the user's own words, so that the planner finds the same contact again.</summary>
    public static string Callee(AnalysisContext context) =>
        (context.Task.Plan?.Details.Callee ?? context.Task.Plan?.Details.Person) is { Length: > 0 } named ? named : context.Session.PhoneNumber;

    /// <summary>What the errand is about, in a word or two.</summary>
    public static string Matter(CallErrand? errand) => errand switch
    {
        CallErrand.BookAppointment or CallErrand.MoveAppointment or CallErrand.CancelAppointment => "appointment",
        CallErrand.ReserveTable => "table",
        CallErrand.AskPrice => "price",
        CallErrand.AskOpeningHours => "opening hours",
        CallErrand.CheckOrder => "order",
        CallErrand.LeaveMessage => "message",
        _ => "question",
    };

    /// <summary>When to call, where the callee named one moment: derived anew and put in our words.</summary>
    private static string After(Clause sentence, AnalysisContext context)
    {
        var text = CallText.ContextOf(context);
        var moments = SpokenMoment.Read(sentence.Text, Normaliser.FindParts(sentence.Text, text), text, null);
        return moments is [{ IsAmbiguous: false, At: var at }] && at > context.CallTime && at - context.CallTime < FarthestCallBack ? " after " + SpokenFormat.Moment(at) : "";
    }
}
