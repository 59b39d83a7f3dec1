using System.Net;

namespace CallAssistant.Simulation.Twilio;

/// <summary>Faults happen when they are ordered, and only then.</summary>
public sealed class FaultTests
{
    private static List<string?> Told(TestWire wire) => [.. wire.App.Webhooks.Where(webhook => webhook.Path == "/status").Select(webhook => webhook["CallStatus"])];

    private static async Task<TestWire> StartAsync(Action<FakeTwilioOptions>? configure = null)
    {
        var wire = await TestWire.StartAsync(new PatientCallee(new ScriptedCallee("Hello?")), configure);
        wire.App.On("/voice", "<Hangup/>");
        return wire;
    }

    [Fact]
    public async Task Create_AnswerLost_ThePhoneRingsAllTheSame()
    {
        await using var wire = await StartAsync();
        wire.Twilio.FailNext(FakeTwilioOperation.CreateCall, new FakeTwilioFault.AnswerLost());
        await Assert.ThrowsAsync<HttpRequestException>(() => wire.CreateAsync());
        var call = await wire.WhenAsync(call => call.IsOver);
        Assert.Equal("completed", call.Status);
        Assert.Single(wire.Twilio.Calls);
        Assert.Equal(0, Assert.Single(wire.Twilio.Requests).Status);
    }

    [Fact]
    public async Task Create_RequestLost_NoPhoneRings()
    {
        await using var wire = await StartAsync();
        wire.Twilio.FailNext(FakeTwilioOperation.CreateCall, new FakeTwilioFault.RequestLost());
        await Assert.ThrowsAsync<HttpRequestException>(() => wire.CreateAsync());
        Assert.Empty(wire.Twilio.Calls);
    }

    [Fact]
    public async Task Create_Refused_TellsCodeAndRetryAfterForSoManyRequests()
    {
        await using var wire = await StartAsync();
        wire.Twilio.FailNext(FakeTwilioOperation.CreateCall, new FakeTwilioFault.Refused(429, 20429, "Too Many Requests") { RetryAfter = 2 }, times: 2);
        using (var answer = await wire.SendRawAsync(HttpMethod.Post, "Calls.json", wire.Form()))
        {
            Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(2)), (answer.StatusCode, answer.Headers.RetryAfter!.Delta));
        }

        Assert.Equal(20429, (await wire.CreateAsync()).Body.GetProperty("code").GetInt32());
        Assert.Empty(wire.Twilio.Calls);
        Assert.Equal(HttpStatusCode.Created, (await wire.CreateAsync()).Status);
    }

    [Theory]
    [InlineData("initiated")]
    [InlineData("completed")]
    public async Task Create_AnsweredAfterACallback_ComesAfterIt(string status)
    {
        await using var wire = await StartAsync();
        wire.Twilio.FailNext(FakeTwilioOperation.CreateCall, new FakeTwilioFault.AfterCallback(status));
        Assert.Equal(HttpStatusCode.Created, (await wire.CreateAsync()).Status);
        Assert.Contains(status, Told(wire));
    }

    [Fact]
    public async Task Fetch_DoneButFailed_FailsOnce()
    {
        await using var wire = await StartAsync();
        var call = await wire.CallAsync();
        wire.Twilio.FailNext(FakeTwilioOperation.FetchCall, new FakeTwilioFault.DoneButFailed());
        Assert.Equal(HttpStatusCode.InternalServerError, (await wire.GetAsync($"Calls/{call.Sid}.json")).Status);
        Assert.Equal(HttpStatusCode.OK, (await wire.GetAsync($"Calls/{call.Sid}.json")).Status);
    }

    [Fact]
    public async Task Callbacks_Lost_LeaveAGapInTheNumbers()
    {
        await using var wire = await StartAsync();
        wire.Twilio.DisturbNextCalls(new FakeTwilioCallFaults { LostCallbacks = ["ringing", "in-progress"] });
        await wire.CallAsync();
        Assert.Equal(["initiated", "completed"], Told(wire));
        Assert.Equal("3", wire.App.Webhooks[^1]["SequenceNumber"]);
        await wire.CallAsync();
        Assert.Equal(6, Told(wire).Count);
    }

    [Fact]
    public async Task Callbacks_Swapped_KeepTheirNumbers()
    {
        await using var wire = await StartAsync();
        wire.Twilio.DisturbNextCalls(new FakeTwilioCallFaults { SwapsCallbacks = true });
        await wire.CallAsync();
        Assert.Equal(["ringing", "initiated", "completed", "in-progress"], Told(wire));
    }

    [Fact]
    public async Task Callbacks_RepeatedAndLate_ComeTwiceAndAfterTheEnd()
    {
        await using var wire = await StartAsync();
        wire.Twilio.DisturbNextCalls(new FakeTwilioCallFaults
        {
            RepeatedCallbacks = ["completed"],
            LateCallbacks = new Dictionary<string, TimeSpan>(StringComparer.Ordinal) { ["ringing"] = TimeSpan.FromSeconds(20) },
        });
        await wire.CallAsync();
        Assert.Equal(["initiated", "in-progress", "completed", "completed", "ringing"], Told(wire));
    }

    [Fact]
    public async Task Callbacks_LostByChance_AreTheSameForTheSameSeed()
    {
        async Task<List<string?>> RunAsync(int seed)
        {
            await using var wire = await StartAsync(options => options.Network.Seed = seed);
            wire.Twilio.DisturbNextCalls(new FakeTwilioCallFaults { CallbackLossChance = 0.5 }, calls: 3);
            await wire.CallAsync();
            await wire.CallAsync();
            await wire.CallAsync();
            return Told(wire);
        }

        var first = await RunAsync(5);
        Assert.Equal(first, await RunAsync(5));
        Assert.InRange(first.Count, 1, 11);
    }

    [Fact]
    public async Task DropSocket_LiveSession_IsToldAsFailed()
    {
        await using var wire = await StartAsync();
        wire.App.On("/voice", $"<Connect action=\"/action\"><ConversationRelay url=\"{wire.App.RelayUrl}\"/></Connect>").On("/action", "<Hangup/>");
        wire.App.Relay = async relay =>
        {
            await relay.ReadAsync();
            wire.Twilio.DropSocket(relay.Setup.GetProperty("callSid").GetString()!);
            await relay.ReadToEndAsync();
        };
        await wire.CallAsync();
        Assert.Equal("64105", Assert.Single(wire.App.Webhooks, webhook => webhook.Path == "/action")["ErrorCode"]);
    }
}
