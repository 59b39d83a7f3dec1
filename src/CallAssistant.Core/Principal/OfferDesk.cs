using CallAssistant.Live;
using CallAssistant.Mandates;

namespace CallAssistant.Principal;

/// <summary>Decides about offers: an agent's word accepts nothing, the mandate does or the user's approval of that very offer.</summary>
internal sealed class OfferDesk(Briefing briefing, ConversationState state)
{
    /// <summary>The rule that an acceptance of the offer would break, the mandate's or that the callee never made it; null when it may be accepted.</summary>
    public string? RuleBrokenBy(Offer offer) =>
        state.Requests.HaveApproved(offer)
            ? OfferRules.NotStated(offer, briefing.Plan, state.Turns, briefing.TextContext)
            : OfferRules.BrokenBy(offer, briefing.Plan, briefing.Mandate, state.Turns, briefing.TextContext);

    /// <summary>True when the callee was heard to make the offer.</summary>
    public bool IsStated(Offer offer) => OfferRules.NotStated(offer, briefing.Plan, state.Turns, briefing.TextContext) is null;

    /// <summary>The entry that leaves an offer to the user.</summary>
    public CallEvent.OfferLeftOpen LeaveOpen(Offer offer) => new(offer, RuleBrokenBy(offer) ?? MandateRule.LeftToUser);

    /// <summary>What is said instead of an acceptance that is not allowed.</summary>
    public string Deferral => $"I have to check that with {briefing.PrincipalName} first, and we will call back. Thank you, goodbye.";
}
