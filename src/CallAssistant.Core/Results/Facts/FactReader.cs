using System.Globalization;
using CallAssistant.Language;
using CallAssistant.Language.Names;
using CallAssistant.Mandates;

namespace CallAssistant.Results.Facts;

/// <summary>Derives facts from one turn of the callee. The offline analyst proposes what it finds; the evidence check accepts nothing that it does not find.</summary>
internal static class FactReader
{
    private static readonly PhraseSet Delivery = new("arrive|arrives|arriving", "deliver|delivered|delivery", "expected|expect", "ship|ships", "be there|ready", "estimated");
    private static readonly PhraseSet NotYours = new("fax", "not * number", "wrong number", "used to be", "old number");
    private static readonly PhraseSet Moved = new("old|former|previous", "moved from", "no longer", "next door", "across from", "near", "opposite", "between");
    private static readonly PhraseSet After = new("after", "from", "at", "opens|open at");
    private static readonly PhraseSet Uncertain = new("think|guess|believe|maybe|perhaps|might|possibly", "not sure", "around|about|roughly|approximately", "or so", "if", "unless", "probably", "was going to", "could be", "would have been", "instead of", "rather than", "no longer");
    private static readonly PhraseSet Denied = new("not", "never", "no longer", "used to", "normally|usually", "was", "were", "instead of");

    /// <summary>All facts of a turn.</summary>
    /// <param name="text">The callee's words.</param>
    /// <param name="context">The normaliser's context.</param>
    /// <param name="day">The day that was spoken of before.</param>
    /// <param name="details">The errand.</param>
    public static IReadOnlyList<FactReading> Read(string text, TextContext context, DateOnly? day, ErrandDetails details)
    {
        if (text.Length > OfferReading.LongestText)
        {
            return [];
        }

        var facts = new List<FactReading>();
        var mentions = Normaliser.Find(text, context);
        var reading = OfferReading.Read(text, context, day, details.PartySize, details.Subject);
        var cues = CalleeCues.Read(text);
        var clauses = Clause.All(text);
        var callBack = cues.HasFlag(CalleeCue.CallBack);
        foreach (var moment in reading.Moments.Where(_ => !callBack))
        {
            var clause = clauses.First(c => c.Holds(moment.Start));
            if (!OfferReading.IsNoOffer(clause))
            {
                facts.Add(new FactReading(FactKeys.Appointment, FactType.Datetime, Iso(moment.At), moment.Start, moment.End, !moment.IsAmbiguous));
            }
        }

        AddMoney(facts, reading, text, context, details);
        facts.AddRange(ConfirmationCode.In(text, context).Select(c => new FactReading(FactKeys.ConfirmationNumber, FactType.String, c.Value, c.Start, c.End)));
        foreach (var mention in mentions)
        {
            var clause = clauses.FirstOrDefault(c => c.Holds(mention.Start));
            if (clause is null || clause.IsQuestion)
            {
                continue;
            }

            AddMention(facts, mention, clause, callBack);
        }

        AddAddresses(facts, text, context, clauses);
        AddWhole(facts, text, context, cues);
        return facts;
    }

    /// <summary>A moment in the stored form.</summary>
    public static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static void AddMoney(List<FactReading> facts, OfferReading reading, string text, TextContext context, ErrandDetails details)
    {
        var prices = reading.Amounts.Where(a => a.Role == AmountRole.Price && !a.Clause.IsQuestion).ToList();
        var ofSubject = details.Subject is { Length: > 0 } subject ? prices.Where(a => a.Clause.Text.Contains(subject, StringComparison.OrdinalIgnoreCase)).ToList() : [];
        var chosen = ofSubject.Count > 0 ? ofSubject : prices;
        var plain = reading.Amounts.All(a => a.Role is AmountRole.Price or AmountRole.Deposit);
        foreach (var amount in chosen)
        {
            var several = chosen.Select(c => c.Value).Distinct().Count() > 1;
            var certain = plain && !several && !Uncertain.IsIn(amount.Clause.Words) && !Denied.IsIn(amount.Clause.Words) && reading.Price == amount.Value;
            facts.Add(new FactReading(FactKeys.Price, FactType.String, amount.Value.ToString(), amount.Start, amount.End, certain));
        }

        if (reading.Amounts.Count == 0 && reading.Price is { Amount: 0 } && Clause.Sentences(text).FirstOrDefault(s => !s.IsQuestion && OfferReading.Read(s.Text, context).Price is not null) is { } free)
        {
            facts.Add(new FactReading(FactKeys.Price, FactType.String, new Money(0, context.Currency).ToString(), free.Start, free.End, !Uncertain.IsIn(free.Words)));
        }

        facts.AddRange(reading.Amounts.Where(a => a.Role == AmountRole.Deposit && !a.Clause.IsQuestion)
            .Select(a => new FactReading(FactKeys.Deposit, FactType.String, a.Value.ToString(), a.Start, a.End, !Uncertain.IsIn(a.Clause.Words) && !Denied.IsIn(a.Clause.Words))));
    }

    private static void AddMention(List<FactReading> facts, Mention mention, Clause clause, bool callBack)
    {
        var certain = !Uncertain.IsIn(clause.Words) && !Denied.IsIn(clause.Words);
        switch (mention)
        {
            case Mention.People people:
                facts.Add(new FactReading(FactKeys.PartySize, FactType.Number, people.Value.ToString(CultureInfo.InvariantCulture), people.Start, people.End, certain));
                break;
            case Mention.Phone phone when !NotYours.IsIn(clause.Words):
                facts.Add(new FactReading(FactKeys.PhoneNumber, FactType.String, phone.Value, phone.Start, phone.End, certain));
                break;
            case Mention.Day day when !callBack && Delivery.IsIn(clause.Words):
                facts.Add(new FactReading(FactKeys.DeliveryDate, FactType.Datetime, day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Start, day.End, certain));
                break;
            default:
                break;
        }
    }

    private static void AddAddresses(List<FactReading> facts, string text, TextContext context, IReadOnlyList<Clause> clauses)
    {
        var said = SaidText.Read(text, context, SaidText.AnyCapitals([text]));
        foreach (var address in said.Addresses)
        {
            var (start, length, _) = said.Reading.Slice(address.First, address.Next);
            if (clauses.FirstOrDefault(c => c.Holds(start)) is { IsQuestion: false } clause && !NotYours.IsIn(clause.Words) && !Moved.IsIn(clause.Words))
            {
                var isAnnounced = address.Value.Any(char.IsAsciiDigit) && AddressCues.Introduce(said.Reading, address.First);
                facts.Add(new FactReading(FactKeys.Address, FactType.String, address.Value, start, start + length, isAnnounced && !Uncertain.IsIn(clause.Words) && !Denied.IsIn(clause.Words)));
            }
        }
    }

    private static void AddWhole(List<FactReading> facts, string text, TextContext context, CalleeCue cues)
    {
        void Sentence(string key, FactType type, Func<Clause, string?> value)
        {
            foreach (var sentence in Clause.Sentences(text).Where(s => !s.IsQuestion))
            {
                if (value(sentence) is { } found)
                {
                    var start = sentence.Start + sentence.Text.Length - sentence.Text.TrimStart().Length;
                    facts.Add(new FactReading(key, type, found, start, start + sentence.Text.Trim().Length, !Uncertain.IsIn(sentence.Words)));
                    return;
                }
            }
        }

        Sentence(FactKeys.OrderStatus, FactType.String, s => OrderStatus.Read(s.Text));
        Sentence(FactKeys.OpeningHours, FactType.String, s => OpeningHours.Read(s.Text, context));
        Sentence(FactKeys.ContactPerson, FactType.String, s => ContactPerson.Read(s.Text));
        Sentence(FactKeys.Cancelled, FactType.Boolean, s => IsDone(s, CalleeCue.Cancelled) ? "true" : null);
        Sentence(FactKeys.MessageTaken, FactType.Boolean, s => IsDone(s, CalleeCue.MessageTaken) ? "true" : null);
        if (cues.HasFlag(CalleeCue.CallBack))
        {
            Sentence(FactKeys.CallBackAfter, FactType.Datetime, s => CallBack(s, context));
        }

        if (AnswerText.Read(text) is { } answer && text.IndexOf(answer, StringComparison.Ordinal) is >= 0 and var at)
        {
            facts.Add(new FactReading(FactKeys.Answer, FactType.String, answer, at, at + answer.Length));
        }
    }

    private static bool IsDone(Clause sentence, CalleeCue cue) => CalleeCues.Read(sentence.Text).HasFlag(cue) && !new PhraseSet("not", "never", "if", "unless", "would", "could", "might", "can", "should").IsIn(sentence.Words)
        && !(cue == CalleeCue.Cancelled && new PhraseSet("will", "shall", "to be", "someone|somebody|another|others").IsIn(sentence.Words));

    private static string? CallBack(Clause sentence, TextContext context)
    {
        if (!CalleeCues.Read(sentence.Text).HasFlag(CalleeCue.CallBack) || !After.IsIn(sentence.Words))
        {
            return null;
        }

        var mentions = Normaliser.FindParts(sentence.Text, context);
        var moments = SpokenMoment.Read(sentence.Text, mentions, context, null);
        return moments.Count == 1 ? Iso(moments[0].At) : null;
    }
}
