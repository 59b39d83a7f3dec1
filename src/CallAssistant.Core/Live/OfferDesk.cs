using CallAssistant.Mandates;

namespace CallAssistant.Live;

/// <summary>Decides about offers: an agent's word accepts nothing.</summary>
internal sealed class OfferDesk(Briefing briefing, ConversationState state)
{
    /// <summary>The rule that an acceptance of the offer would break, the mandate's or that the callee never made it; null when it may be accepted.</summary>
    public string? RuleBrokenBy(Offer offer) => OfferRules.BrokenBy(offer, briefing.Plan, briefing.Mandate, state.Turns, briefing.TextContext);

    /// <summary>The entry that leaves an offer to the user.</summary>
    public CallEvent.OfferLeftOpen LeaveOpen(Offer offer) => new(offer, RuleBrokenBy(offer) ?? "left_to_user");

    /// <summary>What is said instead of an acceptance that is not allowed.</summary>
    public string Deferral => $"I have to check that with {briefing.PrincipalName} first, and we will call back. Thank you, goodbye.";
}
