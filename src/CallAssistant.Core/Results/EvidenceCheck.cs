using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Results.Facts;

namespace CallAssistant.Results;

/// <summary>Decides what a proposed fact is worth: verified only when code derives the same value from the callee's own words, and, for an appointment, when the callee agreed to it. In doubt it stays unverified. Pure.</summary>
internal sealed class EvidenceCheck
{
    private readonly List<Heard> _heard = [];
    private readonly AppointmentAgreement _agreement;

    /// <summary>Reads the call.</summary>
    public EvidenceCheck(AnalysisContext context)
    {
        var details = context.Task.Plan?.Details ?? new ErrandDetails();
        var text = CallText.ContextOf(context);
        DateOnly? day = CallText.DayOf(details);
        foreach (var segment in context.Segments.Where(s => s.Speaker != Speaker.System))
        {
            IReadOnlyList<FactReading> facts = segment.Speaker == Speaker.Human ? FactReader.Read(segment.Text, text, day, details) : [];
            _heard.Add(new Heard(segment, facts));
            day = OfferReading.Read(segment.Text, text, day).LastDay;
        }

        _agreement = new AppointmentAgreement(context.Segments, text, details);
    }

    /// <summary>The status of a proposed fact.</summary>
    public FactStatus StatusOf(CandidateFact fact)
    {
        var source = _heard.FindIndex(h => h.Segment.Id == fact.SegmentId);
        if (source < 0 || _heard[source].Segment.Speaker != Speaker.Human || Places(_heard[source].Segment.Text, fact.RawFragment) is not { Count: > 0 } places)
        {
            return FactStatus.Unverified;
        }

        // What is too long to be read may take back anything.
        if (_heard.Skip(source).Any(h => h.Segment.Speaker == Speaker.Human && h.Segment.Text.Length > OfferReading.LongestText))
        {
            return FactStatus.Unverified;
        }

        if (fact.Key == FactKeys.Appointment)
        {
            var moment = _heard[source].Facts.FirstOrDefault(f => Fits(f, fact, places));
            return moment is null ? Contradiction(fact, source) : _agreement.StatusOf(moment.Value, fact.SegmentId);
        }

        var key = fact.Key == FactKeys.AlternativeTime ? FactKeys.Appointment : fact.Key;
        var found = _heard[source].Facts.Where(f => Fits(f, fact with { Key = key }, places)).ToList();
        if (found.Count == 0 || !found.Exists(f => f.IsCertain))
        {
            return FactStatus.Unverified;
        }

        if (fact.Key == FactKeys.Answer && !AnswerText.FollowsQuestion(_heard.ConvertAll(h => h.Segment), source))
        {
            return FactStatus.Unverified;
        }

        return IsSingle(fact.Key) ? Later(fact, source) : FactStatus.Verified;
    }

    /// <summary>Facts of which a call has one: another value said later puts the first out of force.</summary>
    private static bool IsSingle(string key) => key is FactKeys.Price or FactKeys.Deposit or FactKeys.ConfirmationNumber or FactKeys.OpeningHours or FactKeys.OrderStatus
        or FactKeys.DeliveryDate or FactKeys.PartySize or FactKeys.CallBackAfter or FactKeys.Cancelled or FactKeys.MessageTaken;

    private FactStatus Later(CandidateFact fact, int source)
    {
        for (var i = source + 1; i < _heard.Count; i++)
        {
            if (_heard[i].Segment.Speaker != Speaker.Human)
            {
                continue;
            }

            var same = _heard[i].Facts.Where(f => f.Key == fact.Key).ToList();
            if (same.Exists(f => f.Value != fact.Value))
            {
                return FactStatus.Contradicted;
            }

            if (same.Count == 0 && Retractions.IsIn(_heard[i].Segment.Text, fact.Key))
            {
                return FactStatus.Unverified;
            }
        }

        // In the same turn: "$85, no, sorry, $95".
        return _heard[source].Facts.Any(f => f.Key == fact.Key && f.Value != fact.Value) ? FactStatus.Unverified : FactStatus.Verified;
    }

    private FactStatus Contradiction(CandidateFact fact, int source) =>
        _heard[source].Facts.Any(f => f.Key == fact.Key && f.IsCertain && f.Value != fact.Value && fact.RawFragment.Length > 0 && _heard[source].Segment.Text.IndexOf(fact.RawFragment, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && f.Start >= at && f.End <= at + fact.RawFragment.Length)
            ? FactStatus.Contradicted
            : FactStatus.Unverified;

    private static bool Fits(FactReading reading, CandidateFact fact, List<(int Start, int End)> places) =>
        reading.Key == fact.Key && SameValue(reading, fact) && places.Exists(p => Overlaps(reading, p));

    // The words that carry the value lie inside the fragment; for facts of whole sentences the fragment is the sentence or holds it.
    private static bool Overlaps(FactReading reading, (int Start, int End) place) => reading.Start >= place.Start && reading.End <= place.End;

    private static bool SameValue(FactReading reading, CandidateFact fact)
    {
        if (string.Equals(reading.Value, fact.Value, StringComparison.Ordinal))
        {
            return true;
        }

        return reading.Type == FactType.Datetime && reading.Value.Contains('T', StringComparison.Ordinal)
            && CallText.TryMoment(reading.Value, out var derived) && CallText.TryMoment(fact.Value, out var proposed) && derived == proposed;
    }

    /// <summary>Where the fragment stands in the text, ignoring case and repeated space.</summary>
    private static List<(int Start, int End)> Places(string text, string fragment)
    {
        var wanted = fragment.Trim();
        var places = new List<(int, int)>();
        if (wanted.Length == 0)
        {
            return places;
        }

        for (var start = 0; start < text.Length; start++)
        {
            if (End(text, start, wanted) is { } end)
            {
                places.Add((start, end));
            }
        }

        return places;
    }

    private static int? End(string text, int at, string wanted)
    {
        for (var i = 0; i < wanted.Length;)
        {
            if (char.IsWhiteSpace(wanted[i]))
            {
                if (at >= text.Length || !char.IsWhiteSpace(text[at]))
                {
                    return null;
                }

                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                while (i < wanted.Length && char.IsWhiteSpace(wanted[i]))
                {
                    i++;
                }
            }
            else if (at < text.Length && char.ToUpperInvariant(text[at]) == char.ToUpperInvariant(wanted[i]))
            {
                at++;
                i++;
            }
            else
            {
                return null;
            }
        }

        return at;
    }

    private sealed record Heard(TranscriptSegment Segment, IReadOnlyList<FactReading> Facts);
}
