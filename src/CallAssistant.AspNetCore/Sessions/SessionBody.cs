namespace CallAssistant.AspNetCore;

/// <summary>A session as the API shows it.</summary>
internal sealed record SessionBody(
    Guid Id,
    Guid TaskId,
    int Attempt,
    string PhoneNumber,
    string? CallSid,
    CallSessionStatus Status,
    CallOutcome Outcome,
    string? EndReason,
    string? Summary,
    bool? GoalAchieved,
    Sentiment? Sentiment,
    bool? FollowUpRequired,
    OfferBody? OpenOffer,
    long JournalSequence,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    int? DurationSeconds)
{
    public static SessionBody From(CallSession session) => new(
        session.Id,
        session.TaskId,
        session.Attempt,
        session.PhoneNumber,
        session.ProviderCallId,
        session.Status,
        session.Outcome,
        session.EndReason,
        session.Summary?.Text,
        session.Summary?.GoalAchieved,
        session.Summary?.Sentiment,
        session.Summary?.FollowUpRequired,
        OfferBody.From(session.Summary?.OpenOffer),
        session.JournalSequence,
        session.CreatedAt,
        session.StartedAt,
        session.EndedAt,
        session.DurationSeconds);
}

internal sealed record OfferBody(DateTimeOffset? At, MoneyBody? Price, MoneyBody? Deposit, int? PartySize, string Words)
{
    public static OfferBody? From(Offer? offer) =>
        offer is null ? null : new(offer.At, MoneyBody.From(offer.Price), MoneyBody.From(offer.Deposit), offer.PartySize, offer.Words);
}
