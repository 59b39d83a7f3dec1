namespace CallAssistant;

/// <summary>What an analyst makes of a call. Proposals only: the evidence check and the outcome rules decide.</summary>
/// <param name="Summary">A few sentences for the user. Words of the callee stand in quotation marks.</param>
/// <param name="Sentiment">The callee's mood.</param>
/// <param name="Facts">Candidate facts.</param>
/// <param name="FollowUps">Follow-ups. Each becomes a draft.</param>
public sealed record CallAnalysis(
    string Summary,
    Sentiment Sentiment,
    IReadOnlyList<CandidateFact> Facts,
    IReadOnlyList<FollowUpDraft> FollowUps);
