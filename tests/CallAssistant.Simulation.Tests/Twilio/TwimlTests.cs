namespace CallAssistant.Simulation.Twilio;

/// <summary>What a call does with TwiML.</summary>
public sealed class TwimlTests
{
    private static ScriptedCallee Person => new ScriptedCallee("Hello?").On("yes or no", "Yes please.").On("one", CalleeReply.Silence with { Keys = "42#" });

    private static IEnumerable<string> Heard(FakeTwilioCall call) => call.Transcript.Where(line => !line.ByCallee).Select(line => line.Text);

    [Fact]
    public async Task Say_InlineTwiml_IsHeardAndTheCallEndsAfterTheLastVerb()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(Person));
        var call = await wire.CallAsync(("Url", null), ("Twiml", "<Response><Say>Good\n morning.</Say><Play>x.mp3</Play><Unknown/><Say>Goodbye.</Say></Response>"));
        Assert.Equal(["Good morning.", "Goodbye."], Heard(call));
        Assert.Equal("completed", call.Status);
    }

    [Fact]
    public async Task Play_Digits_ArePressed()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(Person));
        var call = await wire.CallAsync(("Url", null), ("Twiml", "<Response><Say>One moment.</Say><Play digits=\"ww1w2\"/><Say>Goodbye.</Say></Response>"));
        Assert.Equal(["One moment.", "12", "Goodbye."], Heard(call));
        Assert.True(call.Transcript.Single(line => line.Text == "12").IsKeys);
    }

    [Fact]
    public async Task Say_CalleeWouldCutIn_IsHeardWhole()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(Person), interrupts: 1);
        wire.App.On("/voice", "<Say>This is an announcement that nobody can cut short.</Say>");
        Assert.Equal(["This is an announcement that nobody can cut short."], Heard(await wire.CallAsync()));
    }

    [Fact]
    public async Task Redirect_RelativeAddress_IsAskedWithGet()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(Person));
        wire.App.On("/voice", "<Redirect method=\"GET\">/more?n=2</Redirect>").On("/more", "<Hangup/>");
        var call = await wire.CallAsync();
        var asked = Assert.Single(wire.App.Webhooks, webhook => webhook.Path == "/more");
        Assert.StartsWith("?n=2&AccountSid=", asked.Query, StringComparison.Ordinal);
        Assert.True(asked.IsSigned);
        Assert.Equal("GET", call.Webhooks.Single(webhook => webhook.Url.Contains("/more", StringComparison.Ordinal)).Method);
    }

    [Theory]
    [InlineData(500, "", 11200)]
    [InlineData(200, "<Response><Say>", 12100)]
    [InlineData(200, "<Html/>", 12100)]
    public async Task Voice_CannotBeCarriedOut_AsksTheFallback(int status, string body, int code)
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(Person));
        wire.App.On("/voice", _ => (status, body)).On("/fallback", "<Say>Sorry.</Say>");
        var call = await wire.CallAsync(("FallbackUrl", wire.App.Address + "/fallback"));
        var asked = Assert.Single(wire.App.Webhooks, webhook => webhook.Path == "/fallback");
        Assert.Equal((code.ToString(), wire.App.Address + "/voice?attempt=1"), (asked["ErrorCode"], asked["ErrorUrl"]));
        Assert.Equal(["Sorry."], Heard(call));
    }

    [Fact]
    public async Task Voice_NotLoopback_IsNeverAskedAndTheCallEnds()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(Person));
        var call = await wire.CallAsync(("Url", "http://192.0.2.1/voice"));
        Assert.Equal("completed", call.Status);
        Assert.All(call.Webhooks.Where(webhook => webhook.Url.Contains("192.0.2.1", StringComparison.Ordinal)), webhook => Assert.Equal(0, webhook.Status));
    }

    [Fact]
    public async Task Gather_Speech_TellsTheAnswer()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(Person));
        wire.App.On("/voice", "<Say>Hi.</Say><Gather input=\"speech\" action=\"/turn?n=1\" speechTimeout=\"auto\"><Say>Tell me, yes or no.</Say></Gather>").On("/turn", "<Hangup/>");
        var call = await wire.CallAsync();
        var turn = Assert.Single(wire.App.Webhooks, webhook => webhook.Path == "/turn");
        Assert.Equal(("Yes please.", "0.95", "?n=1"), (turn["SpeechResult"], turn["Confidence"], turn.Query));
        Assert.Contains("Tell me, yes or no.", Heard(call));
    }

    [Fact]
    public async Task Gather_Keys_EndsWithTheFinishKey()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(Person));
        wire.App.On("/voice", "<Gather action=\"/turn\"><Say>Press one.</Say></Gather>").On("/turn", "<Hangup/>");
        await wire.CallAsync();
        var turn = Assert.Single(wire.App.Webhooks, webhook => webhook.Path == "/turn");
        Assert.Equal(("42", "#"), (turn["Digits"], turn["FinishedOnKey"]));
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public async Task Gather_Silence_AsksOnlyWhenWanted(string onEmpty, int asked)
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(Person));
        wire.App.On("/voice", $"<Gather action=\"/turn\" timeout=\"1\" actionOnEmptyResult=\"{onEmpty}\"/><Say>Nothing.</Say>").On("/turn", "<Hangup/>");
        var call = await wire.CallAsync();
        Assert.Equal(asked, wire.App.Webhooks.Count(webhook => webhook.Path == "/turn"));
        Assert.Equal(asked == 0 ? ["Nothing."] : [], Heard(call));
    }

    [Fact]
    public async Task Update_LiveCall_GoesOnWithTheNewTwiml()
    {
        await using var wire = await TestWire.StartAsync(new PatientCallee(Person));
        wire.App.On("/voice", "<Say>One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.</Say>").On("/other", "<Say>Instead.</Say>");
        await wire.CreateAsync();
        var live = await wire.WhenAsync(call => call.Webhooks.Any(webhook => webhook.Url.Contains("/voice", StringComparison.Ordinal)));
        await wire.UpdateAsync(live.Sid, "Url", wire.App.Address + "/other");
        var heard = Heard(await wire.OverAsync(live.Sid)).ToList();
        Assert.Equal("Instead.", heard[^1]);
        Assert.DoesNotContain(heard, words => words.Contains("sixteen", StringComparison.Ordinal));
    }
}
