using CallAssistant.Simulation.Calls;

namespace CallAssistant.Simulation.Twilio;

/// <summary>The same callee says the same over the wire and in process.</summary>
public sealed class WholeCallTests
{
    private const string Dentist = "+12025550142";
    private static readonly string[] Turns =
    [
        "Hello, I would like to book a cleaning for Dana Reed.",
        "How about next Tuesday at 10 AM?",
        "Yes, please.",
        "Thank you, goodbye.",
    ];

    [Fact]
    public async Task Dentist_SameTurns_AnswersAsInProcess()
    {
        var caller = TestNetwork.Call(SimulatedDirectory.CreateDefault(), Dentist, seed: 1, Turns);

        await using var wire = await TestWire.StartAsync(SimulatedDirectory.CreateDefault(), options => options.Time = new MondayClock());
        wire.App.Relay = async relay =>
        {
            foreach (var turn in Turns)
            {
                await relay.UntilAsync("prompt:");
                await relay.SayAsync(turn);
            }

            await relay.UntilAsync("prompt:");
            await relay.SendAsync(new { type = "end" });
            await relay.ReadToEndAsync();
        };
        wire.App.On("/voice", $"<Connect action=\"/action\"><ConversationRelay url=\"{wire.App.RelayUrl}\"/></Connect>");
        var call = await wire.CallAsync(("To", Dentist));

        Assert.Equal("completed", call.Status);
        Assert.True(caller.Heard.Count > Turns.Length);
        Assert.Equal(caller.Heard, call.Transcript.Where(line => line.ByCallee).Select(line => line.Text));
        Assert.Equal(Turns, call.Transcript.Where(line => !line.ByCallee).Select(line => line.Text));
    }

    /// <summary>Runs as fast as the system's clock, from that Monday on.</summary>
    private sealed class MondayClock : TimeProvider
    {
        private readonly long _start = System.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => TestNetwork.Monday + System.GetElapsedTime(_start);
    }
}
