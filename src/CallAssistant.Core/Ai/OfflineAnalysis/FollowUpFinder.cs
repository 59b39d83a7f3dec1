using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineAnalysis;

/// <summary>Finds what the callee asked to do later. Drafts only: the callee's words stand in them as a quotation.</summary>
internal static class FollowUpFinder
{
    private const int Most = 3;

    private static readonly PhraseSet CallLater = new("please call", "call us|me|back|again", "give us|me a call", "ring us|back", "try again|back", "call to confirm", "call * before|after|tomorrow|when|if");
    private static readonly PhraseSet Bring = new("please bring|arrive|come|send|email|fax|fill|remember", "bring your|a|the|all", "you|she|he will need to", "make sure to|you|she|he", "remember to", "arrive * early", "send us|me", "let us|me know", "do not forget");
    private static readonly PhraseSet Offered = new("i|we will|can call|ring", "we|i call you|her|him");
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
            return [new FollowUpDraft($"Find the right number of {callee}", $"Find the right number of {callee}. Whoever answered {context.Session.PhoneNumber} said: {Quote.Of(heard[wrong].Text)}")];
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
                if (Draft(sentence, callee, agreed?.At) is { } draft && drafts.Count < Most && !drafts.Contains(draft))
                {
                    drafts.Add(draft);
                }
            }
        }

        return drafts;
    }

    private static FollowUpDraft? Draft(Clause sentence, string callee, DateTimeOffset? agreed)
    {
        var said = $"They said: {Quote.Of(sentence.Text)}";
        var date = agreed is { } at ? SpokenFormat.Moment(at) : null;
        if (CallLater.IsIn(sentence.Words))
        {
            return date is null ? new FollowUpDraft($"Call {callee} again", $"Call {callee} again. {said}")
                : Hindered.IsIn(sentence.Words) ? new FollowUpDraft($"Call {callee} if {date} no longer suits", $"Call {callee} in time if {date} no longer suits. {said}")
                : new FollowUpDraft($"Call {callee} again about {date}", $"Call {callee} again about {date}. {said}");
        }

        return !Bring.IsIn(sentence.Words) ? null
            : new FollowUpDraft($"Prepare for {(date is null ? callee : $"{date} with {callee}")}", $"Do what {callee} asked for{(date is null ? "" : $" before {date}")}. {said}");
    }
}
