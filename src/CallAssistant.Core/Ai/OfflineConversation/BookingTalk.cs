using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Errands that agree to something: book, reserve, move, cancel. What may be agreed to is decided by the mandate's rules alone.</summary>
internal static class BookingTalk
{
    private const int MostAsked = 2;

    /// <summary>Makes the next turn.</summary>
    public static void Respond(Talk talk, Reply reply, Commitment commitment)
    {
        if (talk.Context.Accepted is { } accepted)
        {
            AfterAgreement.Respond(talk, reply, accepted, commitment);
        }
        else if (commitment == Commitment.Cancel)
        {
            Cancel(talk, reply);
        }
        else
        {
            Choose(talk, reply, commitment);
        }
    }

    /// <summary>True when the accepted offer was read back to the callee.</summary>
    public static bool IsReadBack(Talk talk, Offer accepted) =>
        talk.Said.Any(s => s.Contains(Phrases.ReadBack, StringComparison.Ordinal) && (accepted.At is not { } at || s.Contains(Wording.Moment(at), StringComparison.Ordinal)));

    /// <summary>Reads the accepted offer back.</summary>
    public static Reply ReadBack(Talk talk, Reply reply, Offer accepted)
    {
        var parts = new List<string>();
        if (talk.Context.Plan.Errand == CallErrand.ReserveTable && talk.Context.Plan.Details.PartySize is { } people)
        {
            parts.Add($"a table for {Wording.People(people)}");
        }

        if (accepted.At is { } at)
        {
            parts.Add(Wording.Moment(at));
        }

        if (accepted.Price is { Amount: > 0 } price)
        {
            parts.Add(Wording.Money(price));
        }

        if (ConfirmationCode.Last(talk.CalleeTexts, talk.Text) is { } code)
        {
            parts.Add($"confirmation number {Wording.Code(code)}");
        }

        return parts.Count == 0 ? reply : reply.Say($"{Phrases.ReadBack}: {string.Join(", ", parts)}.").Say(Phrases.IsThatRight);
    }

    /// <summary>Agrees to an offer, in the words that name it.</summary>
    public static void Agree(Reply reply, Offer offer, Commitment commitment)
    {
        var verb = commitment == Commitment.Move ? "move it to" : "book";
        var what = offer.At is { } at ? Wording.Moment(at) : "it";
        var price = offer.Price is { Amount: > 0 } money ? " for " + Wording.Money(money) : "";
        reply.Accept(offer).Say($"Yes, please {verb} {what}{price}.");
    }

    private static void Choose(Talk talk, Reply reply, Commitment commitment)
    {
        var details = talk.Context.Plan.Details;
        var table = Table(talk);
        var judged = table.Select(o => (Offer: o, Rule: Judge(talk, o, commitment))).ToList();
        if (Best(judged.Where(j => j.Rule is null).Select(j => j.Offer), details) is { } best && !talk.Has(CalleeCue.NotKnown))
        {
            Agree(reply, best, commitment);
            if (!CommonTalk.TryAnswerFields(talk, reply) || talk.Has(CalleeCue.Booked | CalleeCue.Moved))
            {
                Confirmed(talk, reply, best);
            }

            return;
        }

        if (judged.Exists(j => j.Rule == MandateRule.PriceNotStated))
        {
            AskForPrice(talk, reply, judged.First(j => j.Rule == MandateRule.PriceNotStated).Offer);
        }
        else if (judged.Count > 0 && (talk.Reading.Offers.Count > 0 || talk.Has(CalleeCue.NothingFree)))
        {
            AskForOther(talk, reply, judged.ConvertAll(j => j.Offer));
        }
        else if (talk.Has(CalleeCue.NothingFree))
        {
            AskForOther(talk, reply, [.. talk.AllOffers]);
        }
        else if (!CommonTalk.TryAnswerFields(talk, reply))
        {
            Prompt(talk, reply);
        }
    }

    private static void Confirmed(Talk talk, Reply reply, Offer offer)
    {
        if (talk.Has(CalleeCue.Booked | CalleeCue.Moved) && FieldQuestion.Read(talk.Heard).Count == 0 && offer.At is not null && !talk.Has(CalleeCue.AsksAgreement) && !talk.Heard.TrimEnd().EndsWith('?'))
        {
            ReadBack(talk, reply, offer);
        }
    }

    /// <summary>The offers to decide on; the wished time itself when the callee simply said yes to it.</summary>
    private static IReadOnlyList<Offer> Table(Talk talk)
    {
        var details = talk.Context.Plan.Details;
        if (talk.OnTable.Count > 0 || details.PreferredAt is not { } wished || details.Preference == SlotPreference.Earliest || talk.Reading.Moments.Count > 0 || !talk.LastSaid.Contains(Wording.Moment(wished), StringComparison.Ordinal))
        {
            return talk.OnTable;
        }

        var granted = talk.Has(CalleeCue.Assent | CalleeCue.Booked) && !talk.Has(CalleeCue.NothingFree | CalleeCue.Denial | CalleeCue.Hold);
        return granted ? [new Offer { At = wished, Price = talk.LastPrice, Deposit = talk.LastDeposit, Words = talk.Heard }] : [];
    }

    /// <summary>The rule that an offer breaks, of the mandate or of the errand; null when it may be accepted.</summary>
    public static string? Judge(Talk talk, Offer offer, Commitment commitment)
    {
        if (MandateRules.Judge(offer, talk.Context.Mandate, commitment) is { } rule)
        {
            return rule;
        }

        if (offer.At is not { } at)
        {
            return MandateRule.TimeNotStated;
        }

        return at < talk.Context.Now ? MandateRule.OutsideWindow
            : !OfferEvidence.IsStated(offer, talk.Context.Turns, talk.Text, talk.Context.Plan.Details) ? MandateRule.OfferNotStated
            : talk.Context.Plan.Details.PartySize is { } people && offer.PartySize is { } party && party != people ? "other_party_size"
            : null;
    }

    private static Offer? Best(IEnumerable<Offer> offers, ErrandDetails details) => details.Preference switch
    {
        SlotPreference.Earliest => offers.MinBy(o => o.At),
        SlotPreference.Latest => offers.MaxBy(o => o.At),
        _ when details.PreferredAt is { } wished => offers.MinBy(o => o.At is { } at ? (at - wished).Duration() : TimeSpan.MaxValue),
        _ => offers.FirstOrDefault(),
    };

    private static void AskForPrice(Talk talk, Reply reply, Offer offer)
    {
        if (talk.TimesSaid(Phrases.AskPrice) >= MostAsked || (talk.TimesSaid(Phrases.AskPrice) > 0 && talk.Has(CalleeCue.NotKnown)))
        {
            Farewells.LeaveToUser(talk, reply, offer);
        }
        else
        {
            reply.Say(Phrases.AskPrice);
        }
    }

    private static void AskForOther(Talk talk, Reply reply, List<Offer> offers)
    {
        var asked = talk.TimesSaid(Phrases.AnythingElse) + talk.TimesSaid("do you have anything else");
        var onlyPrice = offers.Count > 0 && offers.TrueForAll(o => o.Price is { } p && p.Exceeds(talk.Context.Mandate.SpendingLimit));
        if (asked >= MostAsked || (asked > 0 && talk.Has(CalleeCue.NothingFree)) || (onlyPrice && asked > 0))
        {
            var timed = talk.AllOffers.Where(o => o.At is not null && (o.At >= talk.Context.Now)).ToList();
            Farewells.LeaveToUser(talk, reply, Best(timed, talk.Context.Plan.Details) ?? offers.LastOrDefault());
            return;
        }

        if (offers.Count > 0)
        {
            reply.Say(Phrases.Outside);
        }

        reply.Say($"{Phrases.Firmly(talk.Context.Tone)}{RequestWords.Wish(talk.Context)}?");
    }

    private static void Prompt(Talk talk, Reply reply)
    {
        if (talk.Has(CalleeCue.Farewell) && !talk.Has(CalleeCue.Greeting))
        {
            Farewells.LeaveToUser(talk, reply, talk.OnTable.Count > 0 ? talk.OnTable[^1] : null);
        }
        else if (talk.Heard.Contains('?') && new PhraseSet("what|which|when * time|day|date|works|would|suits|prefer", "when", "what time").IsIn(new WordText(talk.Heard)) && RequestWords.Wish(talk.Context) is { Length: > 0 } wish)
        {
            reply.Say($"I would like a time{wish.Replace(",", "", StringComparison.Ordinal)}.");
        }
        else if (talk.Heard.Contains('?') || talk.Has(CalleeCue.Denial | CalleeCue.Greeting) || new WordText(talk.Heard).Words.Count > 4)
        {
            reply.Say(talk.Request);
        }
    }

    private static void Cancel(Talk talk, Reply reply)
    {
        var offer = new Offer { Price = talk.Reading.Price, Deposit = talk.Reading.Deposit, Words = talk.Heard };
        var rule = MandateRules.Judge(offer, talk.Context.Mandate, Commitment.Cancel);
        if (talk.Has(CalleeCue.Cancelled) && !talk.Heard.TrimEnd().EndsWith('?') && rule is null)
        {
            Farewells.Done(talk, reply.Accept(offer), "The appointment is cancelled.");
        }
        else if (rule is not null)
        {
            Farewells.LeaveToUser(talk, reply, offer);
        }
        else if (CommonTalk.TryAnswerFields(talk, reply))
        {
            return;
        }
        else if (talk.Has(CalleeCue.AsksAgreement) || talk.Reading.Price is not null)
        {
            reply.Accept(offer).Say("Yes, please cancel it.");
        }
        else if (talk.Has(CalleeCue.NotKnown | CalleeCue.Denial) && talk.TimesSaid(talk.Request) > 1)
        {
            Farewells.LeaveToUser(talk, reply, null);
        }
        else if (talk.Heard.Contains('?') || talk.Has(CalleeCue.NotKnown | CalleeCue.Denial))
        {
            reply.Say(talk.Request);
        }
    }
}
