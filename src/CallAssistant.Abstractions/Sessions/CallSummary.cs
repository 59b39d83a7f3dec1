namespace CallAssistant;

/// <summary>What a processed call comes to.</summary>
/// <param name="Text">A few sentences for the user.</param>
/// <param name="GoalAchieved">True when <see cref="CallSession.Outcome"/> is <see cref="CallOutcome.Achieved"/>.</param>
/// <param name="Sentiment">The callee's mood over the whole call.</param>
/// <param name="FollowUpRequired">True when something is left to do.</param>
/// <param name="FollowUpCount">How many follow-up tasks were created as drafts.</param>
/// <param name="OpenOffer">The offer that waits for the user; null when none does.</param>
public sealed record CallSummary(
    string Text,
    bool GoalAchieved,
    Sentiment Sentiment,
    bool FollowUpRequired,
    int FollowUpCount,
    Offer? OpenOffer);
