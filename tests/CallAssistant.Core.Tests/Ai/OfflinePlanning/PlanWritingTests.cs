namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

/// <summary>The words of the plan, and the mandate.</summary>
public sealed class PlanWritingTests
{
    private const string Dentist = "Call my dentist and get the earliest appointment this week, up to $100";

    [Theory]
    [InlineData(CallTone.Friendly)]
    [InlineData(CallTone.Neutral)]
    [InlineData(CallTone.Firm)]
    [InlineData(CallTone.Assertive)]
    public async Task PlanAsync_EveryTone_OpensWithTheDisclosureAlone(CallTone tone)
    {
        var script = (await Planning.PlanAsync(Planning.Task(Dentist) with { Tone = tone })).Plan.Script;

        Assert.EndsWith("this is an AI assistant calling on behalf of Dana Reed.", script.Opening, StringComparison.Ordinal);
        Assert.DoesNotContain("appointment", script.Opening, StringComparison.Ordinal);
        Assert.Contains("book an appointment", script.KeyQuestions[0], StringComparison.Ordinal);
        Assert.Contains("Goodbye", script.Closing, StringComparison.Ordinal);
        Assert.NotEmpty(script.Fallbacks);
        Assert.Null(script.Voicemail);
    }

    [Fact]
    public async Task PlanAsync_NameMayNotBeSaid_CallsForAClient()
    {
        var context = Planning.Context() with { Settings = Planning.Settings with { AllowedAuthFields = [] } };

        var result = await Planning.PlanAsync(Planning.Task("Cancel my appointment at Bright Smile Dental tomorrow"), context);

        var said = string.Join(' ', [result.Plan.Script.Opening, .. result.Plan.Script.KeyQuestions, .. result.Plan.Script.Fallbacks]);
        Assert.DoesNotContain("Dana", said, StringComparison.Ordinal);
        Assert.Contains("on behalf of my client", said, StringComparison.Ordinal);
        Assert.Empty(result.Mandate.DisclosableFields);
    }

    [Fact]
    public async Task PlanAsync_Booking_DraftsNoMoreThanWasSaid()
    {
        var result = await Planning.PlanAsync(Dentist);

        Assert.Equal([Commitment.Book], result.Mandate.Commitments);
        Assert.Equal(new Money(100, "USD"), result.Mandate.MaxPrice);
        Assert.Equal(result.Plan.Details.Window, result.Mandate.Window);
        Assert.Equal(["full_name"], result.Mandate.DisclosableFields);
        Assert.False(result.Mandate.MayLeaveVoicemail);
        Assert.Equal("offline/1", result.Plan.Planner);
        Assert.InRange(result.Plan.Steps.Count, 3, 7);
        Assert.InRange(result.Title.Length, 1, CallTask.MaxTitleLength);
    }

    [Theory]
    [InlineData("Move my dentist appointment to next week", Commitment.Move)]
    [InlineData("Cancel my dentist appointment", Commitment.Cancel)]
    [InlineData("Book a table for 2 at Trattoria Roma tomorrow at 7pm", Commitment.Book)]
    public async Task PlanAsync_Errand_AllowsItsCommitmentAlone(string instruction, Commitment commitment) =>
        Assert.Equal([commitment], (await Planning.PlanAsync(instruction)).Mandate.Commitments);

    [Theory]
    [InlineData("Ask Harbor Books if they are open tomorrow")]
    [InlineData("How much is a cleaning at Bright Smile Dental?")]
    [InlineData("Tell my dentist that I am late")]
    public async Task PlanAsync_Question_AllowsNoCommitment(string instruction)
    {
        var mandate = (await Planning.PlanAsync(instruction)).Mandate;

        Assert.Empty(mandate.Commitments);
        Assert.Null(mandate.Window);
    }

    [Fact]
    public async Task PlanAsync_TaskHasItsOwnLimit_ItWins()
    {
        var result = await Planning.PlanAsync(Planning.Task(Dentist) with { MaxPrice = new Money(60, "USD") });

        Assert.Equal(new Money(60, "USD"), result.Mandate.MaxPrice);
        Assert.Equal(new Money(100, "USD"), result.MaxPrice);
    }

    [Theory]
    [InlineData("Leave a voicemail for Northside Plumbing saying the leak is back", true)]
    [InlineData("Tell Northside Plumbing that the leak is back, but don't leave a voicemail", false)]
    [InlineData("Tell Northside Plumbing that the leak is back", false)]
    public async Task PlanAsync_Voicemail_OnlyWhenTheUserSaidSo(string instruction, bool allowed)
    {
        var result = await Planning.PlanAsync(instruction);

        Assert.Equal(allowed, result.Mandate.MayLeaveVoicemail);
        Assert.Equal(allowed, result.Plan.Script.Voicemail is not null);
    }

    [Fact]
    public async Task PlanAsync_VoicemailAllowedBySettings_TellsNothingOfTheTask()
    {
        var context = Planning.Context() with { Settings = Planning.Settings with { LeaveVoicemail = true } };

        var script = (await Planning.PlanAsync(Planning.Task(Dentist), context)).Plan.Script;

        Assert.Contains("AI assistant", script.Voicemail, StringComparison.Ordinal);
        Assert.DoesNotContain("appointment", script.Voicemail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanAsync_OpenOffer_IsTakenUp()
    {
        var offer = new Offer { At = new DateTimeOffset(2026, 11, 25, 10, 30, 0, TimeSpan.FromHours(-5)), Price = new Money(85, "USD"), Words = "Wednesday at 10:30, that's $85" };

        var plan = (await Planning.PlanAsync(Planning.Task(Dentist), Planning.Context() with { OpenOffer = offer })).Plan;

        Assert.Contains("Wednesday, November 25 at 10:30 AM, $85.00", plan.Goal, StringComparison.Ordinal);
        Assert.Contains(plan.Steps, s => s.Contains("offer of the last call", StringComparison.Ordinal));
        Assert.Contains("still available", plan.Script.KeyQuestions[0], StringComparison.Ordinal);
        Assert.InRange(plan.Steps.Count, 3, 7);
    }

    [Fact]
    public async Task PlanAsync_SameInput_GivesTheSamePlan()
    {
        var first = System.Text.Json.JsonSerializer.Serialize(await Planning.PlanAsync(Dentist));
        var second = System.Text.Json.JsonSerializer.Serialize(await Planning.PlanAsync(Dentist));

        Assert.Equal(first, second);
    }
}
