using CallAssistant.Language;
using CallAssistant.Mandates;

namespace CallAssistant.Principal;

/// <summary>Words an offer for the user who has to decide on it.</summary>
internal static class OfferQuestion
{
    private const int LongestQuote = 160;

    public static string Of(Offer offer, string rule) => $"They offer {Words(offer)}. {Why(rule)} They said: “{Cut(offer.Words)}”";

    /// <summary>What is offered, without the callee's words.</summary>
    public static string Words(Offer offer)
    {
        var parts = new List<string>();
        if (offer.At is { } at)
        {
            parts.Add(SpokenFormat.Moment(at));
        }

        if (offer.Price is { } price)
        {
            parts.Add("for " + SpokenFormat.Amount(price));
        }

        if (offer.Deposit is { Amount: > 0 } deposit)
        {
            parts.Add($"with {SpokenFormat.Amount(deposit)} due beforehand");
        }

        if (offer.PartySize is { } people)
        {
            parts.Add($"for {people} people");
        }

        return parts.Count == 0 ? "something without a time or a price" : string.Join(' ', parts);
    }

    private static string Why(string rule) => rule switch
    {
        MandateRule.PriceOverLimit => "That is more than you allowed.",
        MandateRule.DepositOverLimit => "The deposit is more than you allowed.",
        MandateRule.OtherCurrency => "The price is in another currency than your limit.",
        MandateRule.PriceNotStated => "They have not told the price.",
        MandateRule.TimeNotStated => "They have not told the time.",
        MandateRule.OutsideWindow or MandateRule.BeforeEarliestTime or MandateRule.AfterLatestTime => "The time is not one that you allowed.",
        MandateRule.CommitmentNotGranted => "You have not allowed to agree to that.",
        _ => "You have not allowed that.",
    };

    private static string Cut(string words) => words.Length <= LongestQuote ? words : words[..LongestQuote] + "…";
}
