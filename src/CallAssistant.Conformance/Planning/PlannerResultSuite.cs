namespace CallAssistant.Conformance;

/// <summary>Plain instructions lead to the number, the limits and the times that the user meant.</summary>
/// <typeparam name="THost">The planner under test.</typeparam>
public abstract class PlannerResultSuite<THost> : PlannerSuite<THost>
    where THost : PlannerHost, new()
{
    /// <summary>"The contact that the callee was found in", and its number.</summary>
    [Fact]
    public async Task PlanAsync_CalleeIsAContact_TakesItsNumber()
    {
        var result = await PlanAsync(TaskFor("Call my dentist and get the earliest appointment this week"));

        Assert.Equal((Dentist.Id, Dentist.PhoneNumber), (result.ContactId, result.PhoneNumber));
    }

    /// <summary>"What cannot be understood becomes a missing fact with a question": a callee that nobody knows is asked for, never guessed.</summary>
    [Fact]
    public async Task PlanAsync_CalleeIsUnknown_AsksForTheNumber()
    {
        var result = await PlanAsync(TaskFor("Call Sunny Vet Clinic and ask when they open"));

        Assert.Null(result.PhoneNumber);
        Assert.Null(result.ContactId);
        Assert.Contains(result.Plan.Missing, missing => missing.IsRequired);
    }

    /// <summary>"The key of the answer": the number that the user gives under <see cref="MissingFact.PhoneNumber"/> is dialled.</summary>
    [Fact]
    public async Task PlanAsync_NumberIsAnswered_IsTaken()
    {
        var result = await PlanAsync(TaskFor("Call Sunny Vet Clinic and ask when they open") with { Answers = new Dictionary<string, string> { [MissingFact.PhoneNumber] = "(202) 555-0163" } });

        Assert.Equal("+12025550163", result.PhoneNumber);
        Assert.DoesNotContain(result.Plan.Missing, missing => missing.Field == MissingFact.PhoneNumber);
    }

    /// <summary>The contact or the number that the task names is the one that is called, whatever the words say.</summary>
    [Fact]
    public async Task PlanAsync_TaskNamesTheCallee_IsTaken()
    {
        var task = TaskFor("Call my dentist and ask when they open");

        Assert.Equal(Trattoria.PhoneNumber, (await PlanAsync(task with { ContactId = Trattoria.Id })).PhoneNumber);
        Assert.Equal("+12025550163", (await PlanAsync(task with { TargetPhoneNumber = "+12025550163" })).PhoneNumber);
    }

    /// <summary>"The task's highest price" stands above one in the words; without any there is none, and the settings' limit alone counts.</summary>
    [Fact]
    public async Task PlanAsync_Prices_NeverRaiseTheMandate()
    {
        var both = await PlanAsync(TaskFor("Call my dentist and book a cleaning tomorrow, up to $500") with { MaxPrice = new Money(80m, "USD") });
        var none = await PlanAsync(TaskFor("Call my dentist and book a cleaning tomorrow"));

        Assert.False(both.Mandate.SpendingLimit.Exceeds(new Money(80m, "USD")));
        Assert.Null(none.MaxPrice);
        Assert.Null(none.Mandate.MaxPrice);
    }

    /// <summary>"Calendar words become an absolute range when the call is planned, in the callee's zone": after now, and no further than the words go.</summary>
    /// <param name="words">The words.</param>
    /// <param name="firstDay">The first day that they can mean, in days after the Monday of planning.</param>
    /// <param name="lastDay">The last day.</param>
    [Theory]
    [InlineData("today", 0, 0)]
    [InlineData("tomorrow", 1, 1)]
    [InlineData("tomorrow afternoon", 1, 1)]
    [InlineData("this week", 0, 6)]
    [InlineData("on Friday", 4, 4)]
    [InlineData("next week", 7, 13)]
    public async Task PlanAsync_CalendarWords_BecomeAWindowAfterNow(string words, int firstDay, int lastDay)
    {
        var result = await PlanAsync(TaskFor($"Call my dentist and book a cleaning {words}"));

        var window = result.Plan.Details.Window;
        Assert.NotNull(window);
        var midnight = Now.AddHours(-Now.Hour);
        Assert.True(window.To > Now && window.From >= midnight.AddDays(firstDay), $"{window.From} is too early.");
        Assert.True(window.To <= midnight.AddDays(lastDay + 1), $"{window.To} is too late.");
        Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(result.Plan.TimeZone).GetUtcOffset(window.From), window.From.Offset);
        Assert.True(result.Mandate.Window is null || (result.Mandate.Window.From >= window.From && result.Mandate.Window.To <= window.To), "The mandate's window is wider than the plan's.");
    }

    /// <summary>Fields that the settings do not allow are not disclosable, whatever the task asks for; those that they allow may be.</summary>
    [Fact]
    public async Task PlanAsync_PrivateFields_AreThoseOfTheSettings()
    {
        var task = TaskFor("Call my dentist and book a cleaning tomorrow at 9 am, tell them my date of birth");

        await PlanAsync(task);
        var silent = await PlanAsync(task, Context() with { Settings = Settings with { AllowedAuthFields = [] } });

        Assert.Empty(silent.Mandate.DisclosableFields);
    }
}
