using CallAssistant.Simulation;

namespace CallAssistant.EndToEnd.Twilio;

/// <summary>A kind of call, and the one state that it ends in.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Instruction">What is asked for.</param>
/// <param name="Status">The session's status at the end.</param>
/// <param name="Outcome">Its outcome; null where how far the talk came decides.</param>
internal sealed record CallKind(string Name, string Instruction, string Status, string? Outcome)
{
    /// <summary>True where a message may be left.</summary>
    public bool LeavesMessage { get; init; }

    /// <summary>After how many frames the socket is cut; null never.</summary>
    public int? DropsSocketAfter { get; init; }

    /// <summary>True where the user hangs up as soon as something was said.</summary>
    public bool IsHungUp { get; init; }

    public static IReadOnlyList<CallKind> All { get; } =
    [
        new("success", HoursOf("+12025550163"), "completed", "achieved"),
        new("busy", HoursOf("+12025550171"), "busy", "busy"),
        new("no answer", HoursOf("+12025550172"), "no_answer", "no_answer"),
        new("voicemail", HoursOf("+12025550173"), "completed", "voicemail_no_message"),
        new("voicemail with message", HoursOf("+12025550173"), "completed", "voicemail_left") { LeavesMessage = true },
        new("phone menu", HoursOf("+12025550198"), "completed", "achieved"),
        new("barge-in", HoursOf("+12025550199"), "completed", Outcome: null),
        new("dropped socket", HoursOf("+12025550163"), "completed", "achieved") { DropsSocketAfter = 12 },
        new("callee hangs up", HoursOf("+12025550197"), "completed", Outcome: null),
        new("user hangs up", HoursOf("+12025550163"), "completed", Outcome: null) { IsHungUp = true },
    ];

    /// <summary>The callees that are not in every directory.</summary>
    public static void AddCallees(SimulatedDirectory directory)
    {
        var shop = Business.Shop("Pier Books", new SimulatedService("atlas", 49));
        directory.Add(new SimulatedCallee("+12025550197", "Hasty", new ScriptedCallee("Hello?").Otherwise(CalleeReply.SayAndHangUp("Not now. Goodbye."))));
        directory.Add(new SimulatedCallee("+12025550198", "Pier Books", new PhoneMenu("Thank you for calling Pier Books. For orders, press 1. For opening hours, press 2.").On("2", shop)));
        directory.Add(new SimulatedCallee("+12025550199", "Loud Books", shop) { InterruptChance = 0.8 });
    }

    private static string HoursOf(string number) => $"Call {number} and ask for the opening hours";
}
