using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Numbers;
using Microsoft.Extensions.Options;

namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

/// <summary>Makes tasks and plans for the tests: a Monday morning in New York, and Dana Reed's contacts.</summary>
internal static class Planning
{
    public static readonly OfflineCallPlanner Planner = new(new CallAssistant.Numbers.DialableNumbers(Options.Create(new PhoneNumberOptions())));

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(-5));

    public static readonly AssistantSettings Settings = new()
    {
        UserId = "demo",
        Profile = new Dictionary<string, string> { ["full_name"] = "Dana Reed", ["date_of_birth"] = "1990-05-04" },
    };

    public static readonly IReadOnlyList<Contact> Contacts =
    [
        Person("Bright Smile Dental", "+12025550142", "my dentist"),
        Person("Shear Delight Salon", "+12025550181", "my hairdresser"),
        Person("Trattoria Roma", "+12025550155", "favourite Italian restaurant"),
        Person("Harbor Books", "+12025550163"),
        Person("City Passport Office", "+12025550171"),
        Person("Lakeside Cabin Rentals", "+12025550172"),
        Person("Northside Plumbing", "+12025550173"),
        Person("Old Town Gym", "+12025550174"),
    ];

    public static Contact Person(string name, string number, string? notes = null, string? company = null, string? zone = null) => new()
    {
        Id = new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name + number)).AsSpan(0, 16)),
        UserId = "demo", Name = name, PhoneNumber = number, Notes = notes, CompanyName = company, TimeZone = zone, CreatedAt = Now, UpdatedAt = Now,
    };

    public static CallTask Task(string instruction, params (string Field, string Answer)[] answers) => new()
    {
        Id = new Guid(1, 0, 0, new byte[8]), UserId = "demo", RawInstruction = instruction, CreatedAt = Now, UpdatedAt = Now,
        Answers = answers.ToDictionary(a => a.Field, a => a.Answer),
    };

    public static PlanningContext Context(IReadOnlyList<Contact>? contacts = null) => new() { Now = Now, Settings = Settings, Contacts = contacts ?? Contacts };

    public static async Task<PlanningResult> PlanAsync(CallTask task, PlanningContext? context = null) =>
        await Planner.PlanAsync(task, context ?? Context(), CancellationToken.None);

    public static Task<PlanningResult> PlanAsync(string instruction, params (string Field, string Answer)[] answers) => PlanAsync(Task(instruction, answers));
}
