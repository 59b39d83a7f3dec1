using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Engine;

public sealed class WholeCallTests
{
    private const string Number = "+12025550199";
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Call_AskingThePrice_EndsWithAProof() => Run(async (host, _) =>
    {
        var task = await host.CreateAsync($"Call {Number} and ask what a haircut costs");
        Assert.Equal(CallTaskStatus.ReadyToCall, task.Status);
        var (session, done, journal) = await host.CallAsync(task.Id);
        foreach (var entry in journal) { TestContext.Current.TestOutputHelper?.WriteLine(CallEventJson.Serialize(entry.Event)); }
        Assert.Equal(CallSessionStatus.Completed, session.Status);
        Assert.Null(JournalChain.FindBreak(journal));
        Assert.Equal(CallTaskStatus.Completed, done.Status);
    }, (Number, new ScriptedCallee("Shear Delight, how can I help you?").On("haircut", "A haircut is $45.").On("goodbye", CalleeReply.SayAndHangUp("Bye!"))));

    private static void Run(Func<EngineHost, SimulatedTelephony, Task> body, params (string Number, ICallee Callee)[] callees)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(Monday, async time =>
        {
            var network = EngineHost.Network(time, callees);
            await using var host = await EngineHost.StartAsync(time, database, network);
            await host.SetUpUserAsync();
            await body(host, network);
        }, TimeSpan.FromHours(2));
    }
}
