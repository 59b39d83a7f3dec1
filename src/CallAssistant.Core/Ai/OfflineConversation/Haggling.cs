using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Asks for a price that was not said, for another time, for less; and leaves it to the user when that brings nothing.</summary>
internal static class Haggling
{
    private const int MostAsked = 2;

    /// <summary>True when the price of an appointment should be asked for before it is accepted: once, and twice under a limit.</summary>
    public static bool ShouldAskPrice(Talk talk, Offer offer) =>
        offer.Price is null && talk.Context.Plan.Errand == CallErrand.BookAppointment && talk.TimesSaid(Phrases.AskPrice) == 0 && !talk.Has(CalleeCue.Booked);

    /// <summary>Asks what it costs.</summary>
    public static void AskForPrice(Talk talk, Reply reply, Offer offer)
    {
        var asked = talk.TimesSaid(Phrases.AskPrice);
        if (asked >= MostAsked || (asked > 0 && talk.Has(CalleeCue.NotKnown)))
        {
            Farewells.LeaveToUser(talk, reply, offer);
        }
        else
        {
            reply.Say(Phrases.AskPrice);
        }
    }

    /// <summary>Asks for something that the mandate allows.</summary>
    /// <param name="talk">The conversation.</param>
    /// <param name="reply">The turn.</param>
    /// <param name="judged">The offers on the table, each with the rule that it breaks.</param>
    /// <param name="commitment">What an acceptance would do.</param>
    public static void AskForOther(Talk talk, Reply reply, IReadOnlyList<(Offer Offer, string? Rule)> judged, Commitment commitment)
    {
        var context = talk.Context;
        var onlyMoney = judged.Count > 0 && judged.All(j => IsMoney(j.Rule));
        var asked = talk.TimesSaid("o you have anything else") + talk.TimesSaid(Phrases.Cheaper);
        // Without a limit of the user's there is nothing to haggle for: the price is theirs to decide.
        var undecided = onlyMoney && (context.Mandate.MaxPrice is null || asked > 0);
        if (undecided || asked >= MostAsked || (asked > 0 && talk.Has(CalleeCue.NothingFree)))
        {
            Farewells.LeaveToUser(talk, reply, Closest(talk, judged, commitment));
        }
        else if (onlyMoney)
        {
            reply.Say(Phrases.TooDear).Say(Phrases.Cheaper);
        }
        else
        {
            (judged.Count > 0 ? reply.Say(Phrases.Outside) : reply).Say($"{Phrases.Firmly(context.Tone)}{WishWords.Bounds(context)}?");
        }
    }

    private static bool IsMoney(string? rule) => rule is MandateRule.PriceOverLimit or MandateRule.DepositOverLimit;

    /// <summary>The offer that the user is most likely to say yes to: one that breaks the money rule alone, else the best time.</summary>
    private static Offer? Closest(Talk talk, IReadOnlyList<(Offer Offer, string? Rule)> judged, Commitment commitment)
    {
        // Of one moment the last that was said of it counts.
        var timed = talk.AllOffers.Where(o => o.At >= talk.Context.Now).Concat(judged.Select(j => j.Offer)).GroupBy(o => o.At).Select(group => group.Last()).ToList();
        var dear = timed.Where(o => IsMoney(OfferChoice.Judge(talk, o, commitment))).ToList();
        return OfferChoice.Best(dear.Count > 0 ? dear : timed, talk.Context.Plan.Details);
    }
}
