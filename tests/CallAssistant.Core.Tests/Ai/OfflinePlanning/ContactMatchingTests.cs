namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

public sealed class ContactMatchingTests
{
    private static readonly Contact Patel = Planning.Person("Asha Patel", "+12025550110", company: "Patel Family Dentistry");
    private static readonly Contact Lee = Planning.Person("Jordan Lee", "+12025550111", company: "Lee Dental");
    private static readonly Contact BobOne = Planning.Person("Bob Stone", "+12025550112");
    private static readonly Contact BobTwo = Planning.Person("Bob Rivers", "+12025550113");
    private static readonly Contact West = Planning.Person("Coast Cuts", "+13105550114", "my barber");
    private static readonly Contact Mom = Planning.Person("Mom", "+12025550115");
    private static readonly IReadOnlyList<Contact> All = [Patel, Lee, BobOne, BobTwo, West, Mom];

    [Theory]
    [InlineData("Call Asha Patel and ask about my bill", "Asha Patel")]
    [InlineData("Book a cleaning at Patel Family Dentistry next week", "Asha Patel")]
    [InlineData("Book a cleaning with Dr. Patel next week", "Asha Patel")]
    [InlineData("book a cleaning at lee dental next week", "Jordan Lee")]
    [InlineData("Call Bob Stone and tell him that I am late", "Bob Stone")]
    [InlineData("Call my barber and book a trim tomorrow", "Coast Cuts")]
    [InlineData("Book me a haircut tomorrow at noon", "Coast Cuts")]
    [InlineData("Call my mom and tell her that I landed", "Mom")]
    public async Task PlanAsync_OneContactFits_TakesItsNumber(string instruction, string name)
    {
        var result = await Planning.PlanAsync(Planning.Task(instruction), Planning.Context(All));

        var expected = All.Single(c => c.Name == name);
        Assert.Equal(expected.Id, result.ContactId);
        Assert.Equal(expected.PhoneNumber, result.PhoneNumber);
        Assert.DoesNotContain(result.Plan.Missing, m => m.Field is "contact" or "phone_number");
    }

    /// <summary>A stranger is never called for somebody else: in doubt the number is asked for.</summary>
    [Theory]
    [InlineData("Call the corner cinema and ask when they open", "City Passport Office", "passport office")]
    [InlineData("Call the office and ask when they open", "City Passport Office", "passports")]
    [InlineData("Call my sister and tell her that I am late", "Tom Reed", "my brother")]
    [InlineData("Call my wife and tell her that I am late", "Tom Reed", "my partner")]
    [InlineData("Book an appointment with my dermatologist", "Dr. Hale", "my pediatrician")]
    [InlineData("Book an appointment with my chiropractor", "Dr. Hale", "my psychologist")]
    [InlineData("Call Bob Jones and tell him that I am late", "Bob Stone", "")]
    [InlineData("Book a cleaning at Sunny Dental", "Bright Smile Dental", "my dentist")]
    [InlineData("Call Bright Horizons daycare and ask when they open", "Bright Smile Dental", "my dentist")]
    [InlineData("Call the Old Mill Bookstore and ask when they open", "Old Town Gym", "my gym")]
    [InlineData("Reserve a table for two at Casa Roma tomorrow at 7 pm", "Trattoria Roma", "favourite Italian restaurant")]
    public async Task PlanAsync_SomebodyElse_IsNotTakenForAContact(string instruction, string name, string notes)
    {
        var result = await Planning.PlanAsync(Planning.Task(instruction), Planning.Context([Planning.Person(name, "+12025550131", notes)]));

        Assert.Null(result.ContactId);
        Assert.Null(result.PhoneNumber);
        Assert.Contains(result.Plan.Missing, m => m is { IsRequired: true, Field: MissingFact.PhoneNumber or "contact" });
    }

    [Theory]
    [InlineData("Call Bob and tell him that I am late", "Bob Stone", "Bob Rivers")]
    [InlineData("Book a cleaning with my dentist", "Asha Patel, Patel Family Dentistry", "Jordan Lee, Lee Dental")]
    public async Task PlanAsync_SeveralContactsFit_AsksWhich(string instruction, params string[] options)
    {
        var result = await Planning.PlanAsync(Planning.Task(instruction), Planning.Context(All));

        var question = Assert.Single(result.Plan.Missing, m => m.Field == "contact");
        Assert.True(question.IsRequired);
        Assert.Equal(options, question.Options);
        Assert.Null(result.PhoneNumber);
        Assert.Null(result.ContactId);

        foreach (var option in options)
        {
            var answered = await Planning.PlanAsync(Planning.Task(instruction, ("contact", option)), Planning.Context(All));
            Assert.StartsWith(All.Single(c => c.Id == answered.ContactId).Name, option, StringComparison.Ordinal);
            Assert.NotNull(answered.PhoneNumber);
        }
    }

    [Fact]
    public async Task PlanAsync_ContactsOfTheSameName_AreToldApartByTheirNumbers()
    {
        IReadOnlyList<Contact> twins = [Planning.Person("Ann Lee", "+12025550121"), Planning.Person("Ann Lee", "+12025550122")];

        var result = await Planning.PlanAsync(Planning.Task("Call Ann Lee and say that I am late"), Planning.Context(twins));

        Assert.Equal(["Ann Lee (…0121)", "Ann Lee (…0122)"], Assert.Single(result.Plan.Missing, m => m.Field == "contact").Options);
    }

    [Fact]
    public async Task PlanAsync_NoContactFits_AsksForTheNumberAndTakesIt()
    {
        const string Instruction = "Book a cleaning at Sunny Dental tomorrow at 9am";

        var first = await Planning.PlanAsync(Planning.Task(Instruction), Planning.Context([Mom]));
        var bad = await Planning.PlanAsync(Planning.Task(Instruction, ("phone_number", "911")), Planning.Context([Mom]));
        var good = await Planning.PlanAsync(Planning.Task(Instruction, ("phone_number", "it's (202) 555-0142")), Planning.Context([Mom]));

        Assert.Equal("What is the phone number of Sunny Dental?", Assert.Single(first.Plan.Missing).Question);
        Assert.Contains(bad.Plan.Missing, m => m is { Field: MissingFact.PhoneNumber, IsRequired: true });
        Assert.Null(bad.PhoneNumber);
        Assert.Contains(bad.Plan.Risks, r => r is { Rule: "emergency", IsBlocking: true });
        Assert.Empty(good.Plan.Missing);
        Assert.Equal("+12025550142", good.PhoneNumber);
    }

    [Fact]
    public async Task PlanAsync_ChosenContactAndNumber_WinInOrder()
    {
        var task = Planning.Task("Call Bob Stone and tell him that I am late");

        var chosen = await Planning.PlanAsync(task with { ContactId = Lee.Id }, Planning.Context(All));
        var given = await Planning.PlanAsync(task with { ContactId = Lee.Id, TargetPhoneNumber = "+12025550199" }, Planning.Context(All));

        Assert.Equal((Lee.Id, Lee.PhoneNumber), (chosen.ContactId!.Value, chosen.PhoneNumber));
        Assert.Equal("+12025550199", given.PhoneNumber);
    }

    [Fact]
    public async Task PlanAsync_OwnNumberToCallBack_IsNotDialled()
    {
        var result = await Planning.PlanAsync(Planning.Task("Call Sunny Dental and ask if they are open, my number is 202-555-0177"), Planning.Context(All));

        Assert.Null(result.PhoneNumber);
    }

    [Fact]
    public async Task PlanAsync_CalleeElsewhere_ReadsTheCalendarInTheirZone()
    {
        var byNumber = await Planning.PlanAsync(Planning.Task("Call my barber and book a trim tomorrow at 3pm"), Planning.Context(All));
        var byContact = await Planning.PlanAsync(
            Planning.Task("Book a cleaning at Far Dental tomorrow at 3pm"), Planning.Context([Planning.Person("Far Dental", "+12025550131", zone: "America/Denver")]));

        Assert.Equal("America/Los_Angeles", byNumber.Plan.TimeZone);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.FromHours(-8)), byNumber.Plan.Details.PreferredAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.FromHours(-7)), byContact.Plan.Details.PreferredAt);
    }
}
