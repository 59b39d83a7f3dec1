using CallAssistant.Language;

namespace CallAssistant.Mandates;

/// <summary>Says whether the callee was heard to make an offer, so that nobody can accept what was never said.</summary>
internal static class OfferEvidence
{
    /// <summary>True when the offer's time and its price were each said by the callee, the price not lower than the last that was said.</summary>
    /// <param name="offer">The offer that an agent wants to accept.</param>
    /// <param name="turns">The conversation so far.</param>
    /// <param name="context">Zone, region and currency; the reference is the time of the call.</param>
    /// <param name="details">The errand, for the number of people and the service.</param>
    public static bool IsStated(Offer offer, IReadOnlyList<ConversationTurn> turns, TextContext context, ErrandDetails details)
    {
        DateOnly? day = null;
        var timeStated = offer.At is null;
        Money? lastPrice = null;
        foreach (var turn in turns)
        {
            var reading = OfferReading.Read(turn.Text, context, day, details.PartySize, details.Subject);
            day = reading.LastDay;
            if (turn.Speaker != Speaker.Human)
            {
                continue;
            }

            timeStated |= reading.Moments.Any(m => m.At == offer.At);
            lastPrice = reading.Offers.FirstOrDefault(o => o.At == offer.At && o.Price is not null)?.Price ?? reading.Price ?? lastPrice;
        }

        return timeStated && (offer.Price is not { } price || (lastPrice is { } said && said.IsComparableTo(price) && price.Amount >= said.Amount))
            && (offer.Price is not null || lastPrice is null);
    }
}
