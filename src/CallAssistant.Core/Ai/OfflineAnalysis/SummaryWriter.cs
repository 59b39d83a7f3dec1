using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineAnalysis;

/// <summary>Writes the summary: what was asked, what the callee said, what is left. Every word of the callee stands in quotation marks.</summary>
internal static class SummaryWriter
{
    private const int MostQuotes = 2;

    /// <summary>Two to four sentences.</summary>
    public static string Write(AnalysisContext context, IReadOnlyList<CandidateFact> facts)
    {
        var callee = Quote.Callee(context);
        var heard = context.Segments.Where(s => s.Speaker == Speaker.Human).ToList();
        var purpose = Purpose(context);
        if (heard.Count == 0)
        {
            return $"Called {callee} {purpose}. Nobody was heard on the line.";
        }

        if (CalleeCues.Read(heard[0].Text).HasFlag(CalleeCue.Voicemail))
        {
            var left = context.Segments.Any(s => s.Speaker == Speaker.Assistant);
            return $"Called {callee} {purpose}. A voicemail answered: {Quote.Of(heard[0].Text)} {(left ? "A message was left." : "No message was left.")}";
        }

        var sentences = new List<string> { $"Called {callee} {purpose}." };
        var quotes = Quotes(heard, facts);
        sentences.Add($"The callee said: {string.Join(" and ", quotes)}.");
        var events = context.Journal.Select(e => e.Event).ToList();
        if (events.OfType<CallEvent.OfferLeftOpen>().LastOrDefault() is { } open)
        {
            sentences.Add($"The offer was left for you to decide: {Quote.Of(open.Offer.Words)}.");
        }
        else if (events.OfType<CallEvent.OfferAccepted>().LastOrDefault() is { Offer.At: { } at })
        {
            sentences.Add($"The assistant agreed to {Ai.OfflineConversation.Wording.Moment(at)}.");
        }

        return string.Join(' ', sentences);
    }

    private static List<string> Quotes(List<TranscriptSegment> heard, IReadOnlyList<CandidateFact> facts)
    {
        var quotes = new List<string>();
        foreach (var fact in facts.Where(f => f.Key != FactKeys.ContactPerson))
        {
            var segment = heard.Find(s => s.Id == fact.SegmentId);
            var sentence = segment is null ? null : Clause.Sentences(segment.Text).FirstOrDefault(s => s.Text.Contains(fact.RawFragment, StringComparison.Ordinal))?.Text ?? segment.Text;
            if (sentence is not null && quotes.Count < MostQuotes && !quotes.Contains(Quote.Of(sentence)))
            {
                quotes.Add(Quote.Of(sentence));
            }
        }

        if (quotes.Count == 0)
        {
            var telling = heard.FindLast(s => (CalleeCues.Read(s.Text) & (CalleeCue.Refusal | CalleeCue.WrongNumber | CalleeCue.DoNotCall | CalleeCue.NothingFree | CalleeCue.CallBack | CalleeCue.NotKnown | CalleeCue.Cancelled)) != CalleeCue.None);
            quotes.Add(Quote.Of((telling ?? heard[^1]).Text));
        }

        return quotes;
    }

    private static string Purpose(AnalysisContext context)
    {
        var details = context.Task.Plan?.Details;
        var subject = details?.Subject is { Length: > 0 } s ? s : null;
        return context.Task.Plan?.Errand switch
        {
            CallErrand.BookAppointment => $"to book {Ai.OfflineConversation.Wording.WithArticle(subject ?? "appointment")}",
            CallErrand.ReserveTable => "to reserve a table" + (details?.PartySize is { } people ? $" for {Ai.OfflineConversation.Wording.People(people)}" : ""),
            CallErrand.MoveAppointment => "to move an appointment",
            CallErrand.CancelAppointment => "to cancel an appointment",
            CallErrand.AskPrice => $"to ask for the price of {Ai.OfflineConversation.Wording.WithArticle(subject ?? "that")}",
            CallErrand.AskOpeningHours => "to ask for the opening hours",
            CallErrand.CheckOrder => "to ask about an order",
            CallErrand.LeaveMessage => "to pass on a message",
            _ => "with a question",
        };
    }
}
