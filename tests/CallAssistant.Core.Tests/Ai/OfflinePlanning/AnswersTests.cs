namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

/// <summary>Questions, answers, and the plan that is ready then.</summary>
public sealed class AnswersTests
{
    [Fact]
    public async Task PlanAsync_TableWithoutDetails_IsReadyAfterItsAnswers()
    {
        var first = await Planning.PlanAsync("Reserve a table at Luigi's");
        Assert.Equal(["phone_number", "date", "time", "party_size"], first.Plan.Missing.Select(m => m.Field));
        Assert.All(first.Plan.Missing, m => Assert.True(m.IsRequired));

        var ready = await Planning.PlanAsync("Reserve a table at Luigi's", ("phone_number", "202-555-0142"), ("date", "tomorrow"), ("time", "at 7"), ("party_size", "four"));

        Summary.Check(ready, CallErrand.ReserveTable, "missing=; people=4; at=11-24 19:00; phone=+12025550142");
    }

    [Theory]
    [InlineData("Leave a message for Northside Plumbing", "message", "The leak is back", "message=The leak is back; missing=")]
    [InlineData("Move my dentist appointment", "time", "next week, not before nine", "from=11-30 00:00; early=09:00; missing=existing")]
    [InlineData("Move my dentist appointment to next week", "existing", "Tuesday at 3pm", "existing=Tuesday, November 24 at 3 PM; missing=")]
    [InlineData("Cancel my dentist appointment", "existing", "the one with Dr. Kim", "existing=the one with Dr. Kim; missing=")]
    [InlineData("Check my order at Harbor Books", "reference", "A1042", "ref=A1042; missing=")]
    [InlineData("Book an appointment with my dentist this week", "subject", "cleaning", "subject=cleaning; missing=")]
    [InlineData("Book a table at Trattoria Roma tomorrow at 7pm", "party_size", "we are 6", "people=6; missing=")]
    [InlineData("Book a table at Trattoria Roma tomorrow at 7pm for 2", "booking_name", "Ann Lee", "name=Ann Lee; people=2; missing=")]
    [InlineData("Book a haircut yesterday at 5pm at Shear Delight Salon", "time", "tomorrow at 5pm", "at=11-24 17:00; missing=")]
    [InlineData("Book a cleaning with my dentist tomorrow", "budget", "80", "limit=80.00 USD; missing=")]
    public async Task PlanAsync_Answer_FillsItsFact(string instruction, string field, string answer, string expected)
    {
        var result = await Planning.PlanAsync(instruction, (field, answer));

        Summary.Check(result, result.Plan.Errand, expected);
    }

    [Fact]
    public async Task PlanAsync_BareCall_PlansWhatWasAnswered()
    {
        var result = await Planning.PlanAsync("Call my dentist", ("subject", "book a cleaning tomorrow at 3pm"));

        Summary.Check(result, CallErrand.BookAppointment, "contact=Bright Smile Dental; subject=cleaning; at=11-24 15:00; missing=");
    }

    [Fact]
    public async Task PlanAsync_UselessAnswers_AskAgain()
    {
        var result = await Planning.PlanAsync("Reserve a table at Trattoria Roma", ("party_size", "many"), ("date", "???"), ("time", "  "), ("nonsense", "x"));

        Assert.Equal(["date", "time", "party_size"], result.Plan.Missing.Select(m => m.Field));
    }
}
