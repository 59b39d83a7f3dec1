namespace CallAssistant.Conformance;

/// <summary>Tasks, contacts and settings with any values that the contracts allow.</summary>
internal sealed class ArbitraryTasks(ArbitraryValues any)
{
    public CallTask Task(string user)
    {
        var (id, isFull) = (any.Id(), any.Bool());
        return new CallTask
        {
            Id = id,
            UserId = user,
            Title = any.Text(),
            RawInstruction = any.Text(500, 1900),
            Status = any.Enum<CallTaskStatus>(),
            StatusReason = isFull ? any.Text() : null,
            Priority = any.Enum<CallPriority>(),
            Tone = any.Maybe(any.Enum<CallTone>),
            MaxPrice = any.Maybe(any.Money),
            ContactId = isFull ? id : null,
            TargetPhoneNumber = isFull ? "+12125550123" : null,
            HardConstraints = any.Texts(),
            SoftPreferences = any.Texts(),
            Answers = any.Pairs(),
            Plan = isFull ? Plan() : null,
            Mandate = isFull ? Mandate() : null,
            AttemptCount = any.Int(0, 9),
            ParentTaskId = isFull ? id : null,
            DueAt = isFull ? any.Moment() : null,
            CreatedAt = any.Moment(),
            UpdatedAt = any.Moment(),
        };
    }

    public Contact Contact(string user)
    {
        var isFull = any.Bool();
        return new Contact
        {
            Id = any.Id(),
            UserId = user,
            Name = any.Text(),
            CompanyName = isFull ? any.Text() : null,
            PhoneNumber = "+12125550123",
            Email = isFull ? any.Text() : null,
            Notes = isFull ? any.Text() : null,
            TimeZone = isFull ? "Europe/Berlin" : null,
            CreatedAt = any.Moment(),
            UpdatedAt = any.Moment(),
        };
    }

    public AssistantSettings Settings(string user) => new()
    {
        UserId = user,
        Version = 1,
        MaxAutoApproveAmount = any.Amount(),
        Currency = "EUR",
        DefaultCallTone = any.Enum<CallTone>(),
        AllowedAuthFields = any.Texts(),
        Profile = any.Pairs(),
        AutoRetryFailedCalls = any.Bool(),
        MaxRetryAttempts = any.Int(0, AssistantSettings.LargestMaxRetryAttempts),
        LeaveVoicemail = any.Bool(),
        Region = any.Text(0, 4),
        TimeZone = "Asia/Tokyo",
    };

    private CallPlan Plan() => new()
    {
        Errand = any.Enum<CallErrand>(),
        Goal = any.Text(),
        Steps = any.Texts(),
        Details = Details(),
        Script = new CallScript { Opening = any.Text(), KeyQuestions = any.Texts(), Fallbacks = any.Texts(), Closing = any.Text(), Voicemail = any.Bool() ? any.Text() : null },
        Missing = [new MissingFact("party_size", any.Text(), any.Bool(), any.Texts())],
        Risks = [new PlanRisk("emergency", any.Text(), any.Bool())],
        TimeZone = "America/New_York",
        Planner = any.Text(),
    };

    private Mandate Mandate() => new()
    {
        Commitments = [.. Enumerable.Range(0, any.Int(0, 3)).Select(_ => any.Enum<Commitment>())],
        MaxPrice = any.Maybe(any.Money),
        AutoApproveLimit = any.Money(),
        Window = any.Bool() ? any.Window() : null,
        NotBefore = any.Maybe(any.Clock),
        NotAfter = any.Maybe(any.Clock),
        DisclosableFields = any.Texts(),
        MayLeaveVoicemail = any.Bool(),
    };

    private ErrandDetails Details() => new()
    {
        Callee = any.Text(),
        Person = any.Text(),
        Subject = any.Text(),
        Place = any.Text(),
        Window = any.Bool() ? any.Window() : null,
        PreferredAt = any.Maybe(any.LocalMoment),
        Preference = any.Enum<SlotPreference>(),
        NotBefore = any.Maybe(any.Clock),
        NotAfter = any.Maybe(any.Clock),
        Existing = any.Text(),
        PartySize = any.Maybe(() => any.Int(1, 99)),
        PriceLimit = any.Maybe(any.Money),
        PriceLevel = any.Text(),
        Reference = any.Text(),
        Message = any.Text(),
        BookingName = any.Text(),
    };
}
