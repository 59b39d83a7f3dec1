using CallAssistant.Language;

namespace CallAssistant.Tests.Ai.OfflineConversation;

/// <summary>Builds plans, mandates and contexts around Monday, November 23, 2026, 10:00 in New York.</summary>
internal static class Scene
{
    public const string Principal = "Dana Reed";
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    public static readonly DateTimeOffset Now = Local(23, 10, 0);
    public static readonly TextContext Text = new(Now, Zone, "US", "USD");
    public static readonly Dictionary<string, string> NameOnly = new() { ["full_name"] = Principal };

    public static DateTimeOffset Local(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(-5));

    public static TimeWindow Week { get; } = new(Local(23, 0, 0), Local(28, 0, 0), "this week");

    public static Money Usd(decimal amount) => new(amount, "USD");

    public static Mandate Mandate(decimal? max = 100, params Commitment[] commitments) => new()
    {
        Commitments = commitments.Length == 0 ? [Commitment.Book] : commitments,
        MaxPrice = max is { } m ? Usd(m) : null,
        AutoApproveLimit = Usd(0),
        Window = Week,
        DisclosableFields = ["full_name"],
    };

    public static CallPlan Plan(CallErrand errand, ErrandDetails details, string? voicemail = null) => new()
    {
        Errand = errand,
        Goal = "Do it",
        Details = details,
        Script = new CallScript { Opening = "", Closing = "Goodbye.", Voicemail = voicemail },
        TimeZone = "America/New_York",
        Planner = "test",
    };

    public static CallContext Context(CallPlan plan, Mandate mandate, params ConversationTurn[] turns) => new()
    {
        Plan = plan,
        Mandate = mandate,
        Tone = CallTone.Friendly,
        PrincipalName = Principal,
        DisclosableValues = NameOnly,
        Now = Now,
        Region = "US",
        Turns = turns,
    };

    public static CallPlan Cleaning { get; } = Plan(CallErrand.BookAppointment, new ErrandDetails { Callee = "my dentist", Subject = "cleaning", Window = Week, Preference = SlotPreference.Earliest, PriceLimit = Usd(100) });

    public static CallPlan Table { get; } = Plan(CallErrand.ReserveTable, new ErrandDetails { Callee = "Trattoria Roma", PartySize = 4, PreferredAt = Local(27, 19, 0), Preference = SlotPreference.Closest });

    public static Mandate TableMandate { get; } = Mandate(null) with { Window = new TimeWindow(Local(27, 18, 0), Local(27, 21, 0)), NotAfter = new TimeOnly(20, 0) };

    public static CallPlan Ask(CallErrand errand, ErrandDetails? details = null) => Plan(errand, details ?? new ErrandDetails { Callee = "Harbor Books" });
}
