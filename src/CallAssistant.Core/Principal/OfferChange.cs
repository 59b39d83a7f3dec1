using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Principal;

/// <summary>Says whether an offer still stands behind what the callee says next. Whatever may be another offer is taken for one: then the user is asked again. Pure.</summary>
internal static class OfferChange
{
    /// <summary>True when two offers are the same in all that is agreed to. The callee's words may differ.</summary>
    public static bool IsSame(Offer one, Offer other) => one.At == other.At && one.Price == other.Price && one.Deposit == other.Deposit && one.PartySize == other.PartySize;

    /// <summary>True when the words take the offer back, or name another time, price, deposit or number of people.</summary>
    public static bool IsIn(string words, Offer offer, CallPlan plan, TextContext context)
    {
        if (words.Length > OfferReading.LongestText || CalleeCues.Read(words).HasFlag(CalleeCue.NothingFree))
        {
            return true;
        }

        var day = offer.At is { } at ? DateOnly.FromDateTime(at.DateTime) : (DateOnly?)null;
        var reading = OfferReading.Read(words, context, day, plan.Details.PartySize, plan.Details.Subject);
        return reading.Moments.Any(moment => moment.At != offer.At)
            || reading.Moments.Count > reading.Proposed.Count
            || reading.Amounts.Any(amount => amount.Value != offer.Price && amount.Value != offer.Deposit)
            || reading.Offers.Any(other => other.PartySize is { } people && offer.PartySize is { } before && people != before);
    }
}
