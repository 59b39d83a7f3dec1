using System.Globalization;
using CallAssistant.Results;
using CallAssistant.Results.Dialogue;

namespace CallAssistant.Evaluation;

/// <summary>Makes dialogues, instructions and contacts that differ in their names and numbers.</summary>
internal sealed class MadeTexts(int seed)
{
    private static readonly string[] First = ["Bright", "Harbor", "Lakeside", "Golden", "Maple", "Silver", "Northside", "Old Town", "Riverside", "Sunny"];
    private static readonly string[] Kinds = ["Dental", "Hair Salon", "Bistro", "Grill", "Auto Repair", "Books", "Pet Clinic", "Hotel", "Plumbing", "Gym"];
    private static readonly string[] People = ["Dr. Ann Patel", "Maria Lopez", "Dr. James K. Reed", "Susan Lee", "Mr. Omar Haddad"];
    private static readonly string[] Days = ["tomorrow", "next Tuesday", "on March 8th", "on Friday", "the day after tomorrow", "on the 14th", "this Thursday"];
    private static readonly string[] Clocks = ["3 pm", "half past 10 in the morning", "16:45", "quarter to six in the evening", "9:15 am", "noon"];
    private static readonly string[] Streets = ["Clayton Road", "Market Street", "Oak Avenue", "El Camino Real", "Lensfield Road"];
    private readonly Random _random = new(seed);

    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(-5));

    public IReadOnlyList<SpokenTurn> Dialogue()
    {
        var (business, person, day, clock) = (Name(), Pick(People), Pick(Days), Pick(Clocks));
        return
        [
            new(Speaker.Human, $"Thank you for calling {business}, this is {Pick(["Maria", "John", "Kelly"])}. How can I help you?"),
            new(Speaker.Assistant, $"Hello, I am an AI assistant calling for Dana Reed. I'd like to make an appointment with {person} {day} at {clock}, for up to ${Number(60, 200)}."),
            new(Speaker.Human, $"I'm sorry, {person} is not available then. How about {Pick(Days)} at {Pick(Clocks)}?"),
            new(Speaker.Assistant, $"What does it cost, and do you have anything {day} in the afternoon?"),
            new(Speaker.Human, $"It's {Number(40, 150)} dollars and {Number(10, 99)} cents. We have {Pick(Clocks)} or {clock} {day}, and there is a deposit of ${Number(5, 40)}."),
            new(Speaker.Assistant, $"Yes, {clock} {day} works."),
            new(Speaker.Human, $"Please confirm: an appointment with {person} at {business} {day} at {clock}. Is that correct?"),
            new(Speaker.Assistant, "Yes, that is correct. Where are you, and what is your phone number?"),
            new(Speaker.Human, $"Your appointment is confirmed. We're located at {Number(1, 9999)} {Pick(Streets)}, suite {Number(1, 900)}, and you can reach us at 202-555-{Number(100, 199):0000}."),
            new(Speaker.Assistant, "Thank you. Is there a confirmation number?"),
            new(Speaker.Human, $"Your confirmation number is {(char)('A' + _random.Next(26))}{(char)('A' + _random.Next(26))}{Number(1000, 9999)}. Please bring your insurance card and come ten minutes early."),
            new(Speaker.Assistant, "Thank you, goodbye."),
        ];
    }

    public CallTask Task() => new()
    {
        Id = Guid.Empty, UserId = "demo", CreatedAt = Now, UpdatedAt = Now,
        RawInstruction = $"Call {Name()} and book {Pick(["a table for four", "a cleaning", "an appointment with " + Pick(People), "a haircut"])} {Pick(Days)} at {Pick(Clocks)}, up to ${Number(30, 200)}. Preferably not before {Number(8, 12)} am.",
    };

    public PlanningContext Context(int contacts) => new()
    {
        Now = Now, Settings = new AssistantSettings { UserId = "demo", Profile = new Dictionary<string, string> { ["full_name"] = "Dana Reed" } },
        Contacts = [.. Enumerable.Range(0, contacts).Select(i => new Contact
        {
            Id = new Guid(i, 0, 0, new byte[8]), UserId = "demo", Name = $"{Name()} {i}", PhoneNumber = string.Create(CultureInfo.InvariantCulture, $"+1202555{i % 10_000:0000}"), CreatedAt = Now, UpdatedAt = Now,
        })],
    };

    private string Name() => $"{Pick(First)} {Pick(Kinds)}";

    private int Number(int from, int to) => _random.Next(from, to);

    private string Pick(string[] of) => of[_random.Next(of.Length)];
}
