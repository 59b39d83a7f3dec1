using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Results;
using CallAssistant.Results.Facts;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>What follows an accepted offer: values that are asked for, the read-back, corrections, the goodbye.</summary>
internal static class AfterAgreement
{
    private const string NotAgreed = "I am sorry, that is not what I agreed to.";

    /// <summary>Makes the next turn.</summary>
    public static void Respond(Talk talk, Reply reply, Offer accepted, Commitment commitment)
    {
        if (commitment == Commitment.Cancel)
        {
            if (talk.Has(CalleeCue.Cancelled | CalleeCue.Farewell | CalleeCue.AnythingElse) || !CommonTalk.TryAnswerFields(talk, reply))
            {
                Farewells.Done(talk, reply, "The appointment is cancelled.");
            }

            return;
        }

        if (Changed(talk, accepted) is { } changed)
        {
            OnChange(talk, reply, changed, accepted, commitment);
            return;
        }

        var readBack = Agreement.IsReadBack(talk, accepted);
        if (CommonTalk.TryAnswerFields(talk, reply))
        {
            return;
        }

        if (Farewells.IsGoodbye(talk.Heard))
        {
            Farewells.Done(talk, reply, "The callee said goodbye.");
        }
        else if (!readBack)
        {
            if (talk.Has(CalleeCue.Booked | CalleeCue.Moved | CalleeCue.AnythingElse | CalleeCue.Farewell) || talk.Reading.Moments.Count > 0 || ConfirmationCode.Last([talk.Heard], talk.Text) is not null)
            {
                Agreement.ReadBack(talk, reply, accepted);
            }
            else if (talk.Heard.Contains('?'))
            {
                reply.Say(Phrases.NotKnown(talk.Context.Tone));
            }
        }
        else if (talk.Has(CalleeCue.Denial) && !talk.Has(CalleeCue.Assent | CalleeCue.Farewell | CalleeCue.Booked))
        {
            reply.Say("I am sorry. What is right, please?");
        }
        else if (talk.Heard.TrimEnd().EndsWith('?') && !talk.Has(CalleeCue.Assent | CalleeCue.AnythingElse))
        {
            reply.Say(Phrases.NotKnown(talk.Context.Tone));
        }
        else
        {
            Farewells.Done(talk, reply, "Agreed and read back.");
        }
    }

    /// <summary>The offer as the callee now states it, when that differs from what was accepted; null when it does not.</summary>
    private static Offer? Changed(Talk talk, Offer accepted)
    {
        var reading = talk.Reading;
        var corrects = talk.Has(CalleeCue.Booked | CalleeCue.Moved | CalleeCue.Denial | CalleeCue.NothingFree) || (talk.LastSaid.Contains(Phrases.IsThatRight, StringComparison.Ordinal) && !talk.Has(CalleeCue.Assent));
        var moment = reading.Proposed.LastOrDefault(m => m.At != accepted.At && !(m.IsAmbiguous && accepted.At is { } at && (m.At - at).Duration() == TimeSpan.FromHours(12)));
        var sameToo = reading.Proposed.Any(m => m.At == accepted.At);
        var priced = reading.Price is { } price && (accepted.Price is not { } agreed || !price.IsComparableTo(agreed) || price.Amount > agreed.Amount);
        var deposit = reading.Deposit is { } due && due != accepted.Deposit;
        var timed = moment is not null && corrects && !sameToo;
        if (!timed && !priced && !deposit)
        {
            return null;
        }

        return accepted with
        {
            At = timed ? moment!.At : accepted.At,
            Price = priced ? reading.Price : accepted.Price,
            Deposit = deposit ? reading.Deposit : accepted.Deposit,
            Words = talk.Heard,
        };
    }

    private static void OnChange(Talk talk, Reply reply, Offer changed, Offer accepted, Commitment commitment)
    {
        if (OfferChoice.Judge(talk, changed, commitment) is null)
        {
            Agreement.Agree(reply, changed, commitment);
            if (!CommonTalk.TryAnswerFields(talk, reply) && talk.Has(CalleeCue.Booked | CalleeCue.Moved | CalleeCue.Denial))
            {
                Agreement.ReadBack(talk, reply, changed);
            }
        }
        else if (changed.At != accepted.At && accepted.At is { } at && talk.TimesSaid(NotAgreed) == 0)
        {
            reply.Say(NotAgreed).Say($"Could you keep {SpokenFormat.Moment(at)}?");
        }
        else
        {
            reply.Say(NotAgreed);
            Farewells.LeaveToUser(talk, reply, changed);
        }
    }
}
