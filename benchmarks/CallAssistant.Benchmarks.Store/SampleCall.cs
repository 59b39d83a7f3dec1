namespace CallAssistant.Benchmarks.Store;

/// <summary>A task with a plan and a mandate of the size that the offline planner makes (about 1.5 kB and 0.3 kB), and a session of it.</summary>
internal static class SampleCall
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static CallCommit Of(string user)
    {
        var task = new CallTask
        {
            Id = new Guid(1, 1, 1, new byte[8]),
            UserId = user,
            Title = "Book an appointment with Dr. Miller",
            RawInstruction = "Call my dentist and get the earliest appointment this week, up to $100. Errand ",
            TargetPhoneNumber = "+12125550123",
            MaxPrice = new Money(100, "USD"),
            HardConstraints = ["not before ten in the morning", "with Dr. Miller herself"],
            SoftPreferences = ["rather on a Thursday"],
            Answers = new Dictionary<string, string> { ["person"] = "Dr. Miller" },
            Plan = Plan,
            Mandate = Mandate,
            AttemptCount = 1,
            CreatedAt = Now,
            UpdatedAt = Now,
        };
        var session = new CallSession
        {
            Id = new Guid(2, 1, 1, new byte[8]),
            UserId = user,
            TaskId = task.Id,
            Attempt = 1,
            PhoneNumber = "+12125550123",
            ProviderCallId = "CA0123456789abcdef0123",
            Summary = new CallSummary("Thursday at ten past three with Dr. Miller, eighty dollars. They ask to come ten minutes early.", GoalAchieved: true, Sentiment.Positive, FollowUpRequired: false, 0, OpenOffer: null),
            JournalHash = new string('a', 64),
            CreatedAt = Now,
        };
        return new CallCommit { UserId = user, Tasks = [task], Session = session };
    }

    private static CallPlan Plan => new()
    {
        Errand = CallErrand.BookAppointment,
        Goal = "Book the earliest appointment this week for at most 100 dollars.",
        Steps =
        [
            "Say who is calling, on whose behalf, and that an assistant speaks.",
            "Ask for the earliest appointment this week with Dr. Miller.",
            "Ask what it costs, and say that the limit is 100 dollars.",
            "Repeat the day, the time and the price, and book.",
        ],
        Details = new ErrandDetails { Callee = "the dentist", Person = "Dr. Miller", Subject = "an appointment", Window = new TimeWindow(Now, Now.AddDays(5), "this week"), PriceLimit = new Money(100, "USD") },
        Script = new CallScript
        {
            Opening = "Hello, this is an automated assistant calling on behalf of Alex Morgan about an appointment with Dr. Miller.",
            KeyQuestions = ["What is the earliest time that you have this week?", "How much would that be?", "Is there anything to bring along?"],
            Fallbacks = ["Could you tell me when to call again?", "Is there a waiting list that we could be put on?"],
            Closing = "Thank you very much for your help. Have a nice day.",
            Voicemail = "Hello, this is an assistant calling for Alex Morgan about an appointment. We will call again.",
        },
        Risks = [new PlanRisk("price", "The price is not known before the call.", IsBlocking: false)],
        TimeZone = "America/New_York",
        Planner = "offline-1",
    };

    private static Mandate Mandate => new()
    {
        Commitments = [Commitment.Book],
        MaxPrice = new Money(100, "USD"),
        AutoApproveLimit = new Money(0, "USD"),
        Window = new TimeWindow(Now, Now.AddDays(5), "this week"),
        NotBefore = new TimeOnly(10, 0),
        DisclosableFields = ["full_name", "phone_number", "date_of_birth"],
        MayLeaveVoicemail = true,
    };
}
