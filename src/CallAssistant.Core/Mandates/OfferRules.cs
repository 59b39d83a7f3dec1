using CallAssistant.Language;

namespace CallAssistant.Mandates;

/// <summary>Says whether an offer may be accepted as the conversation stands. Pure.</summary>
internal static class OfferRules
{
    /// <summary>The rule of <see cref="MandateRule"/> that an acceptance would break, the mandate's or that the callee never made the offer; null when it may be accepted.</summary>
    public static string? BrokenBy(Offer offer, CallPlan plan, Mandate mandate, IReadOnlyList<ConversationTurn> turns, TextContext text)
    {
        if (MandateRules.CommitmentOf(plan.Errand) is not { } commitment)
        {
            return MandateRule.CommitmentNotGranted;
        }

        return MandateRules.Judge(offer, mandate, commitment) ?? NotStated(offer, plan, turns, text);
    }

    /// <summary><see cref="MandateRule.OfferNotStated"/> when the callee was not heard to make the offer, else null.</summary>
    public static string? NotStated(Offer offer, CallPlan plan, IReadOnlyList<ConversationTurn> turns, TextContext text) =>
        OfferEvidence.IsStated(offer, turns, text, plan.Details) ? null : MandateRule.OfferNotStated;
}
