using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Which offers there are, which of them may be accepted, and which is best.</summary>
internal static class OfferChoice
{
    /// <summary>The offers to decide on; the time that we asked for when the callee simply said yes to it.</summary>
    public static IReadOnlyList<Offer> Table(Talk talk)
    {
        if (talk.OnTable.Count > 0 || talk.Reading.Moments.Count > 0 || talk.AskedFor is not { } asked)
        {
            return talk.OnTable;
        }

        var granted = talk.Has(CalleeCue.Assent | CalleeCue.Booked) && !talk.Has(CalleeCue.NothingFree | CalleeCue.Denial | CalleeCue.Hold);
        return granted ? [new Offer { At = asked, Price = talk.LastPrice, Deposit = talk.LastDeposit, Words = talk.Heard }] : [];
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

    /// <summary>The offer that the user would like best; null when there is none.</summary>
    public static Offer? Best(IEnumerable<Offer> offers, ErrandDetails details) => details.Preference switch
    {
        SlotPreference.Earliest => offers.MinBy(o => o.At),
        SlotPreference.Latest => offers.MaxBy(o => o.At),
        _ when details.PreferredAt is { } wished => offers.MinBy(o => o.At is { } at ? (at - wished).Duration() : TimeSpan.MaxValue),
        _ => offers.FirstOrDefault(),
    };
}
