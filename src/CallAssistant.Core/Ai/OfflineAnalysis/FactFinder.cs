using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Results;
using CallAssistant.Results.Dialogue;
using CallAssistant.Results.Facts;

namespace CallAssistant.Ai.OfflineAnalysis;

/// <summary>Proposes facts of a call.</summary>
internal static class FactFinder
{
    private const int MostAlternatives = 5;

    private static readonly string[] LastCounts =
    [
        FactKeys.Price, FactKeys.Deposit, FactKeys.ConfirmationNumber, FactKeys.OpeningHours, FactKeys.OrderStatus, FactKeys.DeliveryDate, FactKeys.PhoneNumber, FactKeys.Address, FactKeys.CallBackAfter,
    ];

    /// <summary>The candidates, each with the words that it stands on.</summary>
    public static IReadOnlyList<CandidateFact> Find(AnalysisContext context)
    {
        var details = context.Task.Plan?.Details ?? new ErrandDetails();
        var text = CallText.ContextOf(context);
        var day = CallText.DayOf(details);
        var found = new List<(TranscriptSegment Segment, FactReading Fact)>();
        foreach (var segment in context.Segments.Where(s => s.Speaker != Speaker.System))
        {
            if (segment.Speaker == Speaker.Human && !CalleeCues.Read(segment.Text).HasFlag(CalleeCue.Voicemail))
            {
                found.AddRange(FactReader.Read(segment.Text, text, day, details).Select(f => (segment, f)));
            }

            day = OfferReading.Read(segment.Text, text, day).LastDay;
        }

        var spoken = context.Segments.Where(s => s.Speaker != Speaker.System).ToList();
        bool IsAfterQuestion(TranscriptSegment segment) => AnswerText.FollowsQuestion(spoken, spoken.IndexOf(segment));
        var facts = new List<CandidateFact>();
        AddTimes(facts, found, context, text);
        // "I can't find that reservation" is no order's status.
        foreach (var key in LastCounts.Where(key => key != FactKeys.OrderStatus || context.Task.Plan?.Errand == CallErrand.CheckOrder))
        {
            var last = found.FindLast(f => f.Fact.Key == key && f.Fact.IsCertain);
            Add(facts, last.Fact is null ? found.FindLast(f => f.Fact.Key == key) : last);
        }

        Add(facts, found.Find(f => f.Fact.Key == FactKeys.ContactPerson));
        switch (context.Task.Plan?.Errand)
        {
            case CallErrand.ReserveTable: Add(facts, found.FindLast(f => f.Fact.Key == FactKeys.PartySize)); break;
            case CallErrand.CancelAppointment: Add(facts, found.FindLast(f => f.Fact.Key == FactKeys.Cancelled)); break;
            case CallErrand.LeaveMessage: Add(facts, found.FindLast(f => f.Fact.Key == FactKeys.MessageTaken)); break;
            case CallErrand.AskQuestion: Add(facts, found.FindLast(f => f.Fact.Key == FactKeys.Answer && IsAfterQuestion(f.Segment))); break;
            default: break;
        }

        return facts;
    }

    private static void AddTimes(List<CandidateFact> facts, List<(TranscriptSegment Segment, FactReading Fact)> found, AnalysisContext context, TextContext text)
    {
        var accepted = context.Journal.Select(e => e.Event).OfType<CallEvent.OfferAccepted>().LastOrDefault()?.Offer;
        var times = found.Where(f => f.Fact.Key == FactKeys.Appointment).ToList();
        var booked = accepted?.At is { } at
            ? times.FindLast(t => t.Fact.Value == FactReader.Iso(at))
            : times.FindLast(t => (CalleeCues.Read(t.Segment.Text) & (CalleeCue.Booked | CalleeCue.Moved)) != CalleeCue.None) is { Fact: not null } stated ? stated
            : Agreed(context, text) is { } moment ? times.FindLast(t => t.Fact.Value == moment) : default;
        if (booked.Fact is not null)
        {
            facts.Add(new CandidateFact(FactKeys.Appointment, FactType.Datetime, booked.Fact.Value, booked.Segment.Id, WithDay(booked.Segment.Text, booked.Fact, text)));
        }

        foreach (var other in times.Where(t => t.Fact.Value != booked.Fact?.Value).DistinctBy(t => t.Fact.Value).Take(MostAlternatives))
        {
            facts.Add(new CandidateFact(FactKeys.AlternativeTime, FactType.Datetime, other.Fact.Value, other.Segment.Id, WithDay(other.Segment.Text, other.Fact, text)));
        }
    }

    /// <summary>The last time that both sides came to agree on: the day, the time and the words that book them may stand in different turns.</summary>
    private static string? Agreed(AnalysisContext context, TextContext text)
    {
        var turns = context.Segments.Where(s => s.Speaker != Speaker.System).Select(s => new SpokenTurn(s.Speaker, s.Text)).ToList();
        return AgreedTimes.Read(turns, text).LastOrDefault(a => a.Time is not null) is { Time: { } time } agreed ? FactReader.Iso(SpokenMoment.On(agreed.Day, time, text.Zone)) : null;
    }

    private static void Add(List<CandidateFact> facts, (TranscriptSegment Segment, FactReading Fact) found)
    {
        if (found.Fact is { } fact)
        {
            facts.Add(new CandidateFact(fact.Key, fact.Type, fact.Value, found.Segment.Id, found.Segment.Text[fact.Start..fact.End]));
        }
    }

    /// <summary>The words of a time together with those of its day, when both stand in one sentence.</summary>
    private static string WithDay(string text, FactReading fact, TextContext context)
    {
        var sentence = Clause.Sentences(text).FirstOrDefault(s => s.Holds(fact.Start));
        var day = Normaliser.FindParts(text, context).OfType<Mention.Day>().LastOrDefault(d => d.Start < fact.Start && sentence is not null && sentence.Holds(d.Start));
        return text[Math.Min(day?.Start ?? fact.Start, fact.Start)..fact.End];
    }
}
