namespace CallAssistant.Conformance;

/// <summary>Sessions and their results with any values that the contracts allow.</summary>
internal sealed class ArbitraryCalls(ArbitraryValues any)
{
    /// <summary>A session that is over, so that a task can have many of them.</summary>
    public CallSession Session(CallTask task)
    {
        var (id, isFull) = (any.Id(), any.Bool());
        return new CallSession
        {
            Id = id,
            UserId = task.UserId,
            TaskId = task.Id,
            Attempt = any.Int(1, int.MaxValue),
            PhoneNumber = "+12125550123",
            ProviderCallId = isFull ? id.ToString() : null,
            Status = any.Pick(CallSessionStatus.Completed, CallSessionStatus.Busy, CallSessionStatus.NoAnswer, CallSessionStatus.Failed, CallSessionStatus.Cancelled),
            Outcome = any.Enum<CallOutcome>(),
            EndReason = isFull ? any.Text() : null,
            Summary = isFull ? new CallSummary(any.Text(), any.Bool(), any.Enum<Sentiment>(), any.Bool(), any.Int(0, 9), any.Bool() ? Offer() : null) : null,
            JournalHash = isFull ? new string('f', 64) : "",
            DueAt = isFull ? any.Moment() : null,
            CreatedAt = any.Moment(),
            StartedAt = isFull ? any.Moment() : null,
            EndedAt = isFull ? any.Moment() : null,
            DurationSeconds = isFull ? any.Int(0, int.MaxValue) : null,
        };
    }

    public TranscriptSegment Segment(long id)
    {
        var start = any.Long(0, 10_000_000);
        return new TranscriptSegment(id, any.Enum<Speaker>(), any.Text(500, 1900), start, start + any.Long(0, 10_000), any.Enum<Sentiment>());
    }

    public ExtractedFact Fact(CallSession session) =>
        new(any.Id(), session.Id, any.Text(), any.Enum<FactType>(), any.Text(), any.Enum<FactStatus>(), any.Long(1, long.MaxValue), any.Text());

    public Offer Offer() => new()
    {
        At = any.Maybe(any.LocalMoment),
        Price = any.Maybe(any.Money),
        Deposit = any.Maybe(any.Money),
        PartySize = any.Maybe(() => any.Int(1, 99)),
        Words = any.Text(),
    };
}
