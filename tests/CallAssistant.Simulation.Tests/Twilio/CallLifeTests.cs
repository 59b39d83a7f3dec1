using CallAssistant.Simulation.Calls;

namespace CallAssistant.Simulation.Twilio;

/// <summary>A call from its creation to its end, as the app is told of it.</summary>
public sealed class CallLifeTests
{
    private static readonly ICallee Person = new PatientCallee(new ScriptedCallee("Hello?"));

    private static List<string?> Statuses(FakeTwilioCall call) => [.. call.Webhooks.Where(webhook => webhook.Url.Contains("/status", StringComparison.Ordinal)).Select(webhook => webhook["CallStatus"])];

    [Fact]
    public async Task Call_AnsweredAndHungUpByTwiml_TellsEverySignedStepInOrder()
    {
        await using var wire = await TestWire.StartAsync(Person);
        wire.App.On("/voice", "<Pause length=\"2\"/><Hangup/>");
        var call = await wire.CallAsync();

        Assert.Equal("completed", call.Status);
        var told = wire.App.Webhooks.Where(webhook => webhook.Path == "/status").ToList();
        Assert.Equal(["initiated", "ringing", "in-progress", "completed"], told.Select(webhook => webhook["CallStatus"]));
        Assert.Equal(["0", "1", "2", "3"], told.Select(webhook => webhook["SequenceNumber"]));
        Assert.All(told, webhook =>
        {
            Assert.True(webhook.IsSigned);
            Assert.Equal("?attempt=1", webhook.Query);
            Assert.Equal((call.Sid, "outbound-api", "call-progress-events"), (webhook["CallSid"], webhook["Direction"], webhook["CallbackSource"]));
            Assert.Equal((TestNetwork.Number, TestWire.From, ""), (webhook["Called"], webhook["Caller"], webhook["ToCity"]));
            Assert.Matches(@"^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$", webhook["Timestamp"]);
        });
        Assert.Equal(("200", "1"), (told[3]["SipResponseCode"], told[3]["Duration"]));
        Assert.True(int.Parse(told[3]["CallDuration"]!) >= 1);
        var asked = Assert.Single(wire.App.Webhooks, webhook => webhook.Path == "/voice");
        Assert.True(asked.IsSigned);
        Assert.Equal("in-progress", asked["CallStatus"]);
    }

    [Fact]
    public async Task Call_Busy_IsToldAsCompletedEvent()
    {
        await using var wire = await TestWire.StartAsync(new BusyLine());
        var call = await wire.CallAsync();
        Assert.Equal("busy", call.Status);
        Assert.Equal(["initiated", "busy"], Statuses(call));
        Assert.Equal(("486", "0"), (call.Webhooks[^1]["SipResponseCode"], call.Webhooks[^1]["CallDuration"]));
    }

    [Fact]
    public async Task Call_NobodyHome_EndsAfterTheTimeout()
    {
        await using var wire = await TestWire.StartAsync(new NobodyHome());
        var call = await wire.CallAsync(("Timeout", "2"));
        Assert.Equal(["initiated", "ringing", "no-answer"], Statuses(call));
        Assert.DoesNotContain(wire.App.Webhooks, webhook => webhook.Path == "/voice");
    }

    [Fact]
    public async Task Call_NoEventNamed_TellsTheEndAlone()
    {
        await using var wire = await TestWire.StartAsync(new BusyLine());
        var call = await wire.CallAsync(("StatusCallbackEvent", null));
        Assert.Equal(("busy", "0"), (Assert.Single(call.Webhooks)["CallStatus"], call.Webhooks[0]["SequenceNumber"]));
    }

    [Fact]
    public async Task Call_TimeLimit_EndsIt()
    {
        await using var wire = await TestWire.StartAsync(Person);
        wire.App.On("/voice", "<Pause length=\"600\"/>");
        var call = await wire.CallAsync(("TimeLimit", "3"));
        Assert.Equal(("completed", "3"), (call.Status, call.Webhooks[^1]["CallDuration"]));
    }

    [Fact]
    public async Task Call_VoicemailWithAsyncDetection_TellsTheBeepAndTakesARedirect()
    {
        var voicemail = new Voicemail("Northside Plumbing");
        await using var wire = await TestWire.StartAsync(voicemail);
        wire.App.On("/voice", "<Pause length=\"60\"/>");
        var (_, created) = await wire.CreateAsync(("MachineDetection", "DetectMessageEnd"), ("AsyncAmd", "true"), ("AsyncAmdStatusCallback", wire.App.Address + "/amd"));
        var verdict = await wire.App.WhenAsync(webhook => webhook.Path == "/amd");
        Assert.True(verdict.IsSigned);
        Assert.Equal("machine_end_beep", verdict["AnsweredBy"]);
        Assert.True(int.Parse(verdict["MachineDetectionDuration"]!) > 1000);

        var sid = created.GetProperty("sid").GetString()!;
        await wire.UpdateAsync(sid, "Twiml", "<Response><Say>Please call us back.</Say><Hangup/></Response>");
        var call = await wire.OverAsync(sid);
        Assert.Equal("Please call us back.", Assert.Single(voicemail.Messages));
        Assert.Equal("machine_end_beep", call.Webhooks[^1]["AnsweredBy"]);
    }

    [Fact]
    public async Task Call_DetectionBeforeTwiml_AsksWithTheVerdict()
    {
        await using var wire = await TestWire.StartAsync(Person);
        wire.App.On("/voice", "<Hangup/>");
        await wire.CallAsync(("MachineDetection", "Enable"));
        var asked = Assert.Single(wire.App.Webhooks, webhook => webhook.Path == "/voice");
        Assert.Equal("human", asked["AnsweredBy"]);
        Assert.True(asked.IsSigned);
    }

    [Fact]
    public async Task LoseLine_LiveCall_IsFailed()
    {
        await using var wire = await TestWire.StartAsync(Person);
        wire.App.On("/voice", "<Pause length=\"600\"/>");
        await wire.CreateAsync();
        var live = await wire.WhenAsync(call => call.Status == "in-progress");
        wire.Twilio.LoseLine(live.Sid);
        Assert.Equal("failed", (await wire.OverAsync(live.Sid)).Status);
    }

    [Fact]
    public async Task DisposeAsync_CallGoesOn_EndsWithoutAWord()
    {
        var wire = await TestWire.StartAsync(Person);
        wire.App.On("/voice", "<Pause length=\"600\"/>");
        await wire.CreateAsync();
        await wire.WhenAsync(call => call.Status == "in-progress");
        var waiting = wire.Twilio.WhenAsync(call => call.Status == "busy");
        await wire.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
