using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Errands that agree to a time: book, reserve, move. What may be agreed to is decided by the mandate's rules alone.</summary>
internal static class BookingTalk
{
    private static readonly PhraseSet AsksWhen = new("what|which|when * time|day|date|works|would|suits|prefer", "when", "what time");

    /// <summary>Makes the next turn.</summary>
    public static void Respond(Talk talk, Reply reply, Commitment commitment)
    {
        if (talk.Context.Accepted is { } accepted)
        {
            AfterAgreement.Respond(talk, reply, accepted, commitment);
        }
        else if (commitment == Commitment.Cancel)
        {
            CancelTalk.Respond(talk, reply);
        }
        else
        {
            Choose(talk, reply, commitment);
        }
    }

    private static void Choose(Talk talk, Reply reply, Commitment commitment)
    {
        var judged = OfferChoice.Table(talk).Select(o => (Offer: o, Rule: OfferChoice.Judge(talk, o, commitment))).ToList();
        if (OfferChoice.Best(judged.Where(j => j.Rule is null).Select(j => j.Offer), talk.Context.Plan.Details) is { } best && (!talk.Has(CalleeCue.NotKnown) || talk.TimesSaid(Phrases.AskPrice) > 0))
        {
            Accept(talk, reply, best, commitment);
        }
        else if (judged.FirstOrDefault(j => j.Rule == MandateRule.PriceNotStated).Offer is { } unpriced)
        {
            Haggling.AskForPrice(talk, reply, unpriced);
        }
        else if (judged.Count > 0 && (talk.Reading.Offers.Count > 0 || talk.Has(CalleeCue.NothingFree) || talk.LastSaid.Contains(Phrases.Cheaper, StringComparison.Ordinal)))
        {
            Haggling.AskForOther(talk, reply, judged, commitment);
        }
        else if (talk.Has(CalleeCue.NothingFree))
        {
            Haggling.AskForOther(talk, reply, [.. talk.AllOffers.Select(o => (o, OfferChoice.Judge(talk, o, commitment)))], commitment);
        }
        else if (CommonTalk.TryAnswerFields(talk, reply))
        {
            return;
        }
        else if (commitment == Commitment.Move && talk.Has(CalleeCue.NotKnown) && talk.Reading.Offers.Count == 0)
        {
            // They do not have the appointment that is to be moved.
            Farewells.LeaveToUser(talk, reply, null);
        }
        else
        {
            Prompt(talk, reply);
        }
    }

    private static void Accept(Talk talk, Reply reply, Offer best, Commitment commitment)
    {
        if (Withheld.IsNameWanted(talk))
        {
            if (FieldQuestion.Read(talk.Heard).Count == 0 || !CommonTalk.TryAnswerFields(talk, reply))
            {
                Farewells.LeaveToUser(talk, reply, best);
            }

            return;
        }

        if (Haggling.ShouldAskPrice(talk, best))
        {
            reply.Say(Phrases.AskPrice);
            return;
        }

        Agreement.Agree(reply, best, commitment);
        CommonTalk.TryAnswerFields(talk, reply);
        if (talk.Has(CalleeCue.Booked | CalleeCue.Moved) && FieldQuestion.Read(talk.Heard).Count == 0 && !talk.Has(CalleeCue.AsksAgreement) && !talk.Heard.TrimEnd().EndsWith('?'))
        {
            Agreement.ReadBack(talk, reply, best);
        }
    }

    private static void Prompt(Talk talk, Reply reply)
    {
        if (talk.Has(CalleeCue.Farewell) && !talk.Has(CalleeCue.Greeting))
        {
            Farewells.LeaveToUser(talk, reply, talk.OnTable.Count > 0 ? talk.OnTable[^1] : null);
        }
        else if (talk.Heard.Contains('?') && AsksWhen.IsIn(new WordText(talk.Heard)) && WishWords.Of(talk.Context) is { Length: > 0 } wish)
        {
            reply.Say($"I would like a time{wish}.");
        }
        else if (talk.Heard.Contains('?') || talk.Has(CalleeCue.Denial | CalleeCue.Greeting) || new WordText(talk.Heard).Words.Count > 4)
        {
            reply.Say(talk.Request);
        }
    }
}
