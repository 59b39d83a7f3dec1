using CallAssistant.Mandates;
using CallAssistant.Principal;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>What is said while the user is being asked, and with the answer.</summary>
internal static class PrincipalTalk
{
    private const string NotWanted = "I am sorry, that does not work.";

    /// <summary>True when the user can be asked about an offer that nobody has asked about.</summary>
    public static bool MayAskAbout(Talk talk, Offer offer) => talk.Context.MayAskPrincipal && !talk.Context.Requests.HaveAskedAbout(offer);

    /// <summary>Asks for what the callee wants to know and nobody has told us: each thing once.</summary>
    public static bool TryAsk(Talk talk, Reply reply, string what)
    {
        var question = $"They ask for {what}. What may I tell them?";
        if (!talk.Context.MayAskPrincipal || talk.Context.Requests.Any(request => request.Question == question))
        {
            return false;
        }

        reply.Ask(question);
        return true;
    }

    /// <summary>The turn that a request to the user calls for; null when none does.</summary>
    public static Reply? Respond(Talk talk)
    {
        if (talk.Context.Requests is not [.., var latest])
        {
            return null;
        }

        return latest switch
        {
            { State: PrincipalRequestState.Open } => Wait(talk, latest),
            { State: PrincipalRequestState.Approved, Offer: { } offer } when talk.Context.Accepted is null && MandateRules.CommitmentOf(talk.Context.Plan.Errand) is { } commitment => Accept(offer, commitment),
            { State: PrincipalRequestState.Denied, Offer: not null } when talk.TimesSaid(NotWanted) < Count(talk, PrincipalRequestState.Denied) => Decline(talk),
            { State: PrincipalRequestState.Answered, Text: { } text } when talk.TimesSaid(Sentence(text)) == 0 => new Reply().Say(Sentence(text)),
            { Offer: null, State: PrincipalRequestState.Denied or PrincipalRequestState.Expired } when talk.TimesSaid(Phrases.NotKnown(talk.Context.Tone)) == 0 => new Reply().Say(Phrases.NotKnown(talk.Context.Tone)),
            _ => null,
        };
    }

    private static Reply Wait(Talk talk, PrincipalRequest open)
    {
        if (talk.Has(CalleeCue.Farewell) && !talk.Has(CalleeCue.Greeting))
        {
            return open.Offer is { } offer ? Farewells.LeaveToUser(talk, new Reply(), offer) : Farewells.Done(talk, new Reply(), "The callee said goodbye.");
        }

        return talk.Heard.Contains('?') ? new Reply().Say(HoldingWords.Next(talk.Said)) : new Reply();
    }

    private static Reply Accept(Offer offer, Commitment commitment)
    {
        var reply = new Reply();
        Agreement.Agree(reply, offer, commitment);
        return reply;
    }

    private static Reply Decline(Talk talk) =>
        new Reply().Say(NotWanted).Say($"{Phrases.Firmly(talk.Context.Tone)}{WishWords.Bounds(talk.Context)}?");

    private static int Count(Talk talk, PrincipalRequestState state) => talk.Context.Requests.Count(request => request.State == state && request.Offer is not null);

    private static string Sentence(string text) => text.TrimEnd().TrimEnd('.') + ".";
}
