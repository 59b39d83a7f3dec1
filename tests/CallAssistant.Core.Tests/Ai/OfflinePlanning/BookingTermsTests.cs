namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

/// <summary>The name, the hours, the limit and the private fields of a booking.</summary>
public sealed class BookingTermsTests
{
    private static readonly PlanningContext Nameless = Planning.Context() with { Settings = Planning.Settings with { AllowedAuthFields = [] } };

    [Theory]
    [InlineData("Book a table for 2 at Trattoria Roma tomorrow at 7pm", "booking_name!")]
    [InlineData("Book a cleaning with my dentist tomorrow at 3pm", "booking_name!")]
    [InlineData("Cancel my appointment at Bright Smile Dental tomorrow", "booking_name!")]
    [InlineData("Move my dentist appointment from Tuesday at 3pm to Thursday afternoon", "booking_name!")]
    [InlineData("Cancel booking ABC123 at Lakeside Cabin Rentals", "")]
    [InlineData("Book a table for 2 at Trattoria Roma tomorrow at 7pm under the name Ann Lee", "")]
    [InlineData("Ask Harbor Books if they have the Atlas", "")]
    public async Task PlanAsync_NameMayNotBeSaid_AsksForOneToBookUnder(string instruction, string missing) =>
        Assert.Equal(missing, Summary.Of(await Planning.PlanAsync(Planning.Task(instruction), Nameless))["missing"]);

    [Fact]
    public async Task PlanAsync_NoNameInTheProfile_TakesTheAnsweredOne()
    {
        var context = Planning.Context() with { Settings = Planning.Settings with { Profile = new Dictionary<string, string>() } };

        var result = await Planning.PlanAsync(Planning.Task("Book a table for 2 at Trattoria Roma tomorrow at 7pm", ("booking_name", "Ann Lee")), context);

        Assert.Empty(result.Plan.Missing);
        Assert.Equal("Ann Lee", result.Plan.Details.BookingName);
    }

    [Theory]
    [InlineData("Reserve a table for four at Trattoria Roma on Friday at 7", "on Friday, November 27 around 7 PM (between 6 PM and 8 PM)")]
    [InlineData("Book a cleaning with my dentist tomorrow at 3pm", "around 3 PM (between 2:30 PM and 3:30 PM)")]
    [InlineData("Make a reservation at my favourite Italian restaurant for four, Friday 8pm, not after 8:30", "around 8 PM (between 7 PM and 8:30 PM)")]
    [InlineData("Book a check-up for 9am sharp on Tuesday with my dentist", "on Tuesday, November 24 at 9 AM")]
    [InlineData("Reserve a table for six next Friday between 7 and 8 pm at Trattoria Roma", "between 7 PM and 8 PM")]
    public async Task PlanAsync_NamedTime_GoalAndStepsTellTheWindowOfTheMandate(string instruction, string expected)
    {
        var result = await Planning.PlanAsync(instruction);

        Assert.Contains(expected, result.Plan.Goal, StringComparison.Ordinal);
        Assert.Contains(result.Plan.Steps, s => s.Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(":01", result.Plan.Goal + CallAssistant.Language.SpokenFormat.Window(result.Mandate.Window!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Table for 8 at Trattoria Roma tomorrow at 7pm, budget 30 euros each", "limit=240.00 EUR; missing=")]
    [InlineData("Table for 4 at Trattoria Roma tomorrow at 7pm, at most $25 per person", "limit=100.00 USD; missing=")]
    [InlineData("Table for 4 at Trattoria Roma tomorrow at 7pm, up to $25 a head", "limit=100.00 USD")]
    [InlineData("Table for 4 at Trattoria Roma tomorrow at 7pm, max $25 p.p.", "limit=100.00 USD")]
    [InlineData("Table for 4 at Trattoria Roma tomorrow at 7pm, max $25 in total", "limit=25.00 USD")]
    [InlineData("Book a table at Trattoria Roma tomorrow at 7pm, max $25 each", "limit=-; missing=party_size!")]
    public async Task PlanAsync_LimitForEach_CountsThePeople(string instruction, string expected) =>
        Summary.Check(await Planning.PlanAsync(instruction), CallErrand.ReserveTable, expected);

    [Theory]
    [InlineData("Book a cleaning with my dentist tomorrow at 3pm", "full_name date_of_birth phone_number email member_id insurance_provider")]
    [InlineData("Book an oil change at Old Town Gym tomorrow at 3pm", "full_name date_of_birth phone_number email member_id insurance_provider plate vin")]
    [InlineData("Table for 4 at Trattoria Roma tomorrow at 7pm", "full_name phone_number email")]
    [InlineData("Check the status of my order 7731 at Harbor Books", "full_name account_number member_id")]
    [InlineData("How much is a cleaning at Bright Smile Dental?", "full_name")]
    [InlineData("Find out when Harbor Books is open on Saturday", "full_name")]
    [InlineData("Ask Harbor Books if they have the Atlas", "full_name")]
    [InlineData("Tell my dentist that I am late", "full_name phone_number")]
    [InlineData("Book a cleaning with my dentist tomorrow at 3pm, don't give them my email", "full_name date_of_birth phone_number member_id insurance_provider")]
    public async Task PlanAsync_AllFieldsAllowed_GrantsWhatTheErrandNeeds(string instruction, string fields)
    {
        var all = Planning.Settings with { AllowedAuthFields = PrivateFields.All, Profile = PrivateFields.All.ToDictionary(f => f, f => "value of " + f) };

        var mandate = (await Planning.PlanAsync(Planning.Task(instruction), Planning.Context() with { Settings = all })).Mandate;

        Assert.Equal(fields.Split(' '), mandate.DisclosableFields);
    }
}
