using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Results.Facts;

namespace CallAssistant.Results;

/// <summary>Says whether the callee agreed to a time: stated it as booked, or said yes to our read-back of exactly it, and said nothing else later.</summary>
internal sealed class AppointmentAgreement
{
    private static readonly PhraseSet Wavering = new("if", "unless", "would", "could", "might", "maybe", "perhaps", "think", "not", "try", "tentatively", "waiting list", "waitlist", "hold on", "was", "pending", "once", "until", "cannot", "whether", "penciled|pencil", "can", "able", "may", "shall", "should", "want", "available", "free", "almost", "nearly", "trying", "need", "let me", "we are * booked|full");
    private static readonly PhraseSet Aside = new("call", "close|closes|closed|open|opens", "cancel", "arrive", "early", "reminder", "lunch", "before", "confirm by", "let us know");
    private static readonly PhraseSet PlainYes = new("yes", "that is right|correct|it", "correct", "exactly", "right", "perfect", "you got it", "absolutely", "sure is", "all correct|good", "sounds right|good", "great", "okay", "it is", "you are all set", "see you");
    private static readonly PhraseSet No = new("no", "not", "actually", "wrong", "incorrect", "sorry", "wait", "instead", "but", "mistake", "correction", "however");

    private static readonly PhraseSet ReadBack = new("please confirm|verify", "just confirm|verify", "to confirm|verify", "confirm|verify the|these|that|this|following|your|if", "is that|this|it right|correct|okay");

    private readonly List<Line> _lines = [];

    /// <summary>Reads the call.</summary>
    public AppointmentAgreement(IReadOnlyList<TranscriptSegment> segments, TextContext text, ErrandDetails details)
    {
        var day = CallText.DayOf(details);
        foreach (var segment in segments.Where(s => s.Speaker != Speaker.System))
        {
            var reading = OfferReading.Read(segment.Text, text, day);
            day = reading.LastDay;
            if (segment.Speaker == Speaker.Assistant && _lines is [.., { Segment.Speaker: Speaker.Assistant } before])
            {
                // Sentences of one turn are one line: a read-back and "Is that right?".
                _lines[^1] = before with { Text = before.Text + " " + segment.Text, Moments = [.. before.Moments, .. reading.Moments] };
            }
            else
            {
                _lines.Add(new Line(segment, segment.Text, reading.Moments));
            }
        }
    }

    /// <summary>The status of a time that stands in a callee's segment.</summary>
    /// <param name="value">The time in stored form.</param>
    /// <param name="segmentId">The segment.</param>
    public FactStatus StatusOf(string value, long segmentId)
    {
        if (!CallText.TryMoment(value, out var at))
        {
            return FactStatus.Unverified;
        }

        var agreed = LastAgreement(at);
        if (agreed < 0)
        {
            return FactStatus.Unverified;
        }

        var source = _lines.FindIndex(l => l.Segment.Id == segmentId);
        if (source < 0 || source > agreed)
        {
            // Words after the agreement repeat it at best.
            return source > agreed && After(at, agreed) == FactStatus.Verified ? FactStatus.Verified : FactStatus.Unverified;
        }

        return After(at, agreed);
    }

    /// <summary>Index of the last line of the callee that agrees to the time; -1 when there is none.</summary>
    private int LastAgreement(DateTimeOffset at)
    {
        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            if (_lines[i].Segment.Speaker == Speaker.Human && (StatesAsBooked(_lines[i], at) || (i > 0 && SaysYesTo(_lines[i - 1], _lines[i], at))))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool StatesAsBooked(Line line, DateTimeOffset at)
    {
        var sentences = Clause.Sentences(line.Text);
        if (ReadBack.IsIn(new WordText(line.Text)))
        {
            return false;
        }

        foreach (var moment in line.Moments.Where(m => m.At == at && !m.IsAmbiguous))
        {
            var sentence = sentences.FirstOrDefault(s => s.Holds(moment.Start));
            if (sentence is null || sentence.IsQuestion || Wavering.IsIn(sentence.Words))
            {
                continue;
            }

            var cues = CalleeCues.Read(sentence.Text);
            var table = new PhraseSet("all right|great|perfect|okay * table", "table|party * under", "so that is", "that is * for").IsIn(sentence.Words) && CalleeCues.Read(line.Text).HasFlag(CalleeCue.Booked);
            if ((cues & (CalleeCue.Booked | CalleeCue.Moved)) != CalleeCue.None || table)
            {
                return line.Moments.Where(m => sentence.Holds(m.Start)).All(m => m.At == at || OfferReading.IsNoOffer(sentence));
            }
        }

        return false;
    }

    private static bool SaysYesTo(Line readBack, Line answer, DateTimeOffset at)
    {
        if (readBack.Segment.Speaker != Speaker.Assistant || !readBack.Text.TrimEnd().EndsWith('?') || readBack.Moments.Count == 0 || !readBack.Moments.All(m => m.At == at && !m.IsAmbiguous) || answer.Text.TrimEnd().EndsWith('?'))
        {
            return false;
        }

        var first = Clause.Sentences(answer.Text)[0].Words;
        return PlainYes.Begins(first) && !No.IsIn(first) && !Wavering.IsIn(first) && answer.Moments.All(m => m.At == at);
    }

    private FactStatus After(DateTimeOffset at, int agreed)
    {
        var status = FactStatus.Verified;
        for (var i = agreed; i < _lines.Count; i++)
        {
            if (_lines[i].Segment.Speaker != Speaker.Human)
            {
                continue;
            }

            foreach (var moment in _lines[i].Moments.Where(m => m.At != at))
            {
                var clause = Clause.Sentences(_lines[i].Text).FirstOrDefault(s => s.Holds(moment.Start));
                if (clause is null || Aside.IsIn(clause.Words) || (i == agreed && moment.Start < _lines[i].Moments.Where(m => m.At == at).Select(m => m.Start).DefaultIfEmpty(-1).Max()))
                {
                    continue;
                }

                if (i > agreed)
                {
                    return FactStatus.Contradicted;
                }

                status = FactStatus.Unverified;
            }

            if (i > agreed && (Retractions.IsIn(_lines[i].Text, FactKeys.Appointment) || DeniesReadBack(i, at)))
            {
                return FactStatus.Contradicted;
            }
        }

        return status;
    }

    private bool DeniesReadBack(int i, DateTimeOffset at) =>
        i > 0 && _lines[i - 1].Segment.Speaker == Speaker.Assistant && _lines[i - 1].Moments.Any(m => m.At == at) && _lines[i - 1].Text.TrimEnd().EndsWith('?')
        && new PhraseSet("no", "that is not", "wrong", "incorrect").Begins(new WordText(_lines[i].Text));

    private sealed record Line(TranscriptSegment Segment, string Text, IReadOnlyList<SpokenMoment> Moments);
}
