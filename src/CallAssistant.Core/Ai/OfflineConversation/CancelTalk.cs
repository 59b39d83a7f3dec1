using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Cancels an appointment: for nothing, or for a fee that the mandate allows.</summary>
internal static class CancelTalk
{
    /// <summary>Makes the next turn.</summary>
    public static void Respond(Talk talk, Reply reply)
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
        else if (talk.Has(CalleeCue.NotKnown) && !talk.Has(CalleeCue.Hold | CalleeCue.Cancelled))
        {
            // They do not have the appointment: asking again brings nothing.
            Farewells.LeaveToUser(talk, reply, null);
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
