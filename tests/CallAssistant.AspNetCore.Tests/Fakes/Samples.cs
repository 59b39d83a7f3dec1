namespace CallAssistant.AspNetCore.Tests;

/// <summary>Records to start from.</summary>
public static class Samples
{
    public static CallTask Task(string userId, Guid id, CallTaskStatus status, string? phone = "+12025550142") => new()
    {
        Id = id,
        UserId = userId,
        Title = "Dentist",
        RawInstruction = "Call my dentist",
        Status = status,
        TargetPhoneNumber = phone,
        MaxPrice = new Money(100, "USD"),
        CreatedAt = FakeAssistant.Now,
        UpdatedAt = FakeAssistant.Now,
        Mandate = new Mandate { AutoApproveLimit = new Money(0, "USD"), MaxPrice = new Money(100, "USD"), Commitments = [Commitment.Book] },
        Plan = new CallPlan
        {
            Errand = CallErrand.BookAppointment,
            Goal = "Book the earliest appointment.",
            Steps = ["Ask", "Book"],
            Details = new ErrandDetails { Callee = "my dentist", PartySize = 2, Preference = SlotPreference.Earliest },
            Script = new CallScript { Opening = "Hello.", KeyQuestions = ["When?"], Closing = "Goodbye." },
            Missing = [new MissingFact("party_size", "How many?", true, ["1", "2"])],
            Risks = [new PlanRisk("price", "May cost more.", false)],
            TimeZone = "America/New_York",
            Planner = "fake",
        },
    };

    public static CallSession Session(string userId, Guid id, Guid taskId, CallSessionStatus status) => new()
    {
        Id = id,
        UserId = userId,
        TaskId = taskId,
        Attempt = 1,
        PhoneNumber = "+12025550142",
        ProviderCallId = "CA1",
        Status = status,
        CreatedAt = FakeAssistant.Now,
        Outcome = status == CallSessionStatus.Completed ? CallOutcome.Achieved : CallOutcome.Unknown,
        Summary = status == CallSessionStatus.Completed ? new CallSummary("Booked.", true, Sentiment.Positive, true, 1, null) : null,
    };

    public static Contact Contact(string userId, Guid id, string name = "Bright Smile") => new()
    {
        Id = id, UserId = userId, Name = name, PhoneNumber = "+12025550142", Email = "desk@example.com", Notes = "my dentist", CreatedAt = FakeAssistant.Now, UpdatedAt = FakeAssistant.Now,
    };

    public static JournalEntry Entry(Guid sessionId, long sequence, CallEvent callEvent) =>
        new(sessionId, sequence, FakeAssistant.Now.AddSeconds(sequence), callEvent, "p" + sequence, "h" + sequence);

    public static CallReceipt Receipt(CallSession session) => new()
    {
        SessionId = session.Id,
        TaskId = session.TaskId,
        PhoneNumber = session.PhoneNumber,
        Title = "Dentist",
        Outcome = session.Outcome,
        Entries = [new ReceiptEntry(ReceiptKind.Agreed, FakeAssistant.Now, "Agreed: Friday at 3 PM.", 7)],
        JournalLength = 9,
        JournalHash = "h9",
        BrokenAt = null,
        Text = "Dentist\nAgreed: Friday at 3 PM.",
    };

    public static CallResult Result(Guid sessionId) => new(
        [new TranscriptSegment(1, Speaker.Assistant, "Hello.", 0, 900, Sentiment.Neutral), new TranscriptSegment(2, Speaker.Human, "Friday at three.", 1000, 2000, Sentiment.Positive)],
        [new ExtractedFact(new Guid(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7), sessionId, "appointment", FactType.Datetime, "2026-03-06T15:00:00-05:00", FactStatus.Verified, 2, "Friday at three")]);
}
