using CallAssistant.Core.Tests.Engine;
using CallAssistant.EfCore;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Conversations;

/// <summary>Holds calls through the real engine in virtual time, one host, network and database for each.</summary>
internal static class ConversationLab
{
    /// <summary>Where transcripts go: a file that lines are added to. Nowhere when the variable is not set.</summary>
    private const string TranscriptVariable = "CALLASSISTANT_TRANSCRIPTS";

    public static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    /// <summary>Holds one call, from the instruction to the result.</summary>
    public static Conversation Hold(ConversationCase @case)
    {
        Conversation? held = null;
        Run(@case, async desk => held = await desk.HoldAsync(@case.Instruction));
        if (Environment.GetEnvironmentVariable(TranscriptVariable) is { Length: > 0 } file)
        {
            File.AppendAllText(file, held + "\n\n");
        }

        return held!;
    }

    public static IReadOnlyList<Conversation> HoldAll(IEnumerable<ConversationCase> cases) => [.. cases.Select(Hold)];

    /// <summary>Runs a test with a user at a desk: contacts in the address book, the network around.</summary>
    public static void Run(ConversationCase @case, Func<ConversationDesk, Task> body)
    {
        using var database = new TestDatabase();
        var start = new DateTimeOffset(@case.Start, NewYork.GetUtcOffset(@case.Start));
        VirtualTime.Run(start.ToUniversalTime(), async time =>
        {
            var directory = SimulatedDirectory.CreateDefault();
            var behaviour = @case.Callee is { } profile ? new Business(profile) : directory.FindOrMake(@case.Number, @case.Seed).Behaviour;
            var name = @case.Callee?.Name ?? directory.FindOrMake(@case.Number, @case.Seed).Name;
            directory.Add(new SimulatedCallee(@case.Number, name, behaviour) { Notes = directory.Find(@case.Number)?.Notes ?? "", InterruptChance = @case.InterruptChance });
            var network = new SimulatedTelephony(new SimulatedTelephonyOptions { Seed = @case.Seed }, directory, time);
            await using var host = await EngineHost.StartAsync(time, database, network, @case.Seed);
            await host.SetUpUserAsync(settings => settings with { MaxAutoApproveAmount = @case.AutoApprove });
            await body(new ConversationDesk(@case, host, directory, behaviour as Business, time));
        }, TimeSpan.FromDays(2));
    }
}
