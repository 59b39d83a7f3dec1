using System.Net;
using CallAssistant.EndToEnd.Hosting;
using CallAssistant.Simulation;

namespace CallAssistant.EndToEnd.Twilio;

/// <summary>Whole calls through the adapter, the web server and the wire: nothing but Twilio itself is not real.</summary>
public sealed class WholeTwilioCallTests
{
    private const string Hours = "Call +12025550163 and ask for the opening hours";

    [Fact]
    public async Task Booking_OverTheSocket_IsProvenByWhatWasHeard()
    {
        await using var network = await TwilioNetwork.StartAsync();
        await AssertProvenAsync(network, "Call the dentist at +12025550142 and book a cleaning in the next three weeks, up to $100");
    }

    /// <summary>Webhooks take real time, and a callee at tenfold speed does not wait for them.</summary>
    [Fact]
    public async Task Question_ByTurnsOfWebhooks_IsProvenByWhatWasHeard()
    {
        await using var network = await TwilioNetwork.StartAsync(options => options.Network.Speed = 2, "CallAssistant:Twilio:Mode=Gather");
        await AssertProvenAsync(network, Hours);
    }

    [Theory]
    [InlineData("Call +12025550171 and ask for the opening hours", "busy", "busy")]
    [InlineData("Call +12025550172 and ask for the opening hours", "no_answer", "no_answer")]
    [InlineData("Call +12025550173 and ask for the opening hours", "completed", "voicemail_no_message")]
    [InlineData("Call +12025550174 and ask for the opening hours", "completed", "wrong_number")]
    public async Task Call_ThatReachesNobody_SaysWhy(string instruction, string status, string outcome)
    {
        await using var network = await TwilioNetwork.StartAsync();
        using var client = await network.ClientAsync("nobody");
        var (taskId, sessionId) = await client.StartCallAsync(instruction);

        var session = await network.FinishAsync(client, taskId, sessionId);

        Assert.Equal((status, outcome), (session.Text("status"), session.Text("outcome")));
    }

    [Fact]
    public async Task Voicemail_WhereAMessageMayBeLeft_HearsItAfterTheTone()
    {
        await using var network = await TwilioNetwork.StartAsync();
        using var client = await network.ClientAsync("voicemail");
        await client.SendAsync(HttpMethod.Patch, "/api/assistant-settings", HttpStatusCode.OK, new { leave_voicemail = true });
        var (taskId, sessionId) = await client.StartCallAsync("Call +12025550173 and ask for the opening hours");

        var session = await network.FinishAsync(client, taskId, sessionId);

        Assert.Equal(("completed", "voicemail_left"), (session.Text("status"), session.Text("outcome")));
        var call = await network.Twilio.WhenAsync(call => call.IsOver);
        Assert.Equal("machine_end_beep", call.AnsweredBy);
        Assert.True(call.Transcript[0].ByCallee);
        Assert.All(call.Transcript.Skip(1), line => Assert.False(line.ByCallee));
        Assert.Contains("AI assistant calling on behalf of Dana Reed", string.Join(' ', call.Transcript.Skip(1).Select(line => line.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PhoneMenu_KeysOverTheWire_ReachThePerson()
    {
        await using var network = await TwilioNetwork.StartAsync(options => options.Directory.Add(new SimulatedCallee(
            "+12025550198",
            "Pier Books",
            new PhoneMenu("Thank you for calling Pier Books. For orders, press 1. For opening hours, press 2.").On("2", Business.Shop("Pier Books", new SimulatedService("atlas", 49))))));
        using var client = await network.ClientAsync("menu");
        var (taskId, sessionId) = await client.StartCallAsync("Call +12025550198 and ask for the opening hours");

        var session = await network.FinishAsync(client, taskId, sessionId);

        var call = await network.Twilio.WhenAsync(call => call.IsOver);
        var journal = (await client.GetAsync($"/api/call-sessions/{sessionId}/journal")).List("entries");
        Assert.True(session.Text("outcome") == "achieved", string.Join('\n', call.Transcript) + string.Join('\n', journal.Select(entry => entry.At("event").ToJsonString())));
        Assert.Equal("2", Assert.Single(call.Transcript, line => line.IsKeys).Text);
        Assert.Contains((await client.GetAsync($"/api/call-sessions/{sessionId}/journal")).List("entries"), entry => CallEventJson.Deserialize(entry.At("event").ToJsonString()) is CallEvent.DigitsSent);
    }

    /// <summary>The callee cuts in most of the time: what the journal holds is what was heard, not what was to be said.</summary>
    [Fact]
    public async Task Callee_CutsIn_TheTranscriptHoldsWhatWasHeard()
    {
        await using var network = await TwilioNetwork.StartAsync(options =>
            options.Directory.Add(new SimulatedCallee("+12025550199", "Hasty Books", Business.Shop("Hasty Books", new SimulatedService("atlas", 49))) { InterruptChance = 0.8 }));
        using var client = await network.ClientAsync("cut-in");
        var (taskId, sessionId) = await client.StartCallAsync("Call +12025550199 and ask for the opening hours and what an atlas costs");

        await network.FinishAsync(client, taskId, sessionId);

        await AssertHeardAsync(network, client, sessionId);
        var journal = (await client.GetAsync($"/api/call-sessions/{sessionId}/journal")).List("entries");
        Assert.True(journal.Any(entry => entry.At("event")["interrupted"]?.GetValue<bool>() == true), string.Join('\n', journal.Select(entry => entry.At("event").ToJsonString())));
    }

    [Fact]
    public async Task Socket_IsCutInMidTalk_TheTalkGoesOn()
    {
        await using var network = await TwilioNetwork.StartAsync();
        network.Twilio.DisturbNextCalls(new FakeTwilioCallFaults { DropsSocketAfter = 12 });
        using var client = await network.ClientAsync("cut");
        var (taskId, sessionId) = await client.StartCallAsync(Hours);

        var session = await network.FinishAsync(client, taskId, sessionId);

        Assert.Equal(("completed", "achieved"), (session.Text("status"), session.Text("outcome")));
        Assert.Equal(2, Assert.Single(network.CallsOf(sessionId)).Webhooks.Count(webhook => webhook.Url.Contains("/relay-ended?", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task HangUp_ByTheUser_EndsTheCallOnTheWire()
    {
        await using var network = await TwilioNetwork.StartAsync();
        using var client = await network.ClientAsync("hang-up");
        var (taskId, sessionId) = await client.StartCallAsync("Call the dentist at +12025550142 and ask what a cleaning costs");
        await network.Twilio.WhenAsync(call => call.Transcript.Count > 0);

        await client.SendAsync(HttpMethod.Delete, $"/api/call-tasks/{taskId}");

        var session = await network.FinishAsync(client, taskId, sessionId);
        Assert.Equal("completed", session.Text("status"));
        await network.Twilio.WhenAsync(call => call.IsOver);
    }

    [Fact]
    public async Task Host_IsStoppedInMidTalk_TheCalleeHearsAGoodbye()
    {
        await using var network = await TwilioNetwork.StartAsync(options => options.Network.Speed = 3);
        using var client = await network.ClientAsync("stopped");
        var (_, sessionId) = await client.StartCallAsync("Call the dentist at +12025550142 and book a cleaning in the next three weeks, up to $100");
        await network.Twilio.WhenAsync(call => call.Transcript.Any(line => !line.ByCallee));

        Assert.Equal(0, await network.Host.StopAsync());

        var call = await network.Twilio.WhenAsync(call => call.IsOver);
        Assert.Contains("oodbye", call.Transcript.Last(line => !line.ByCallee).Text, StringComparison.Ordinal);
        Assert.Single(network.CallsOf(sessionId));
    }

    [Fact]
    public async Task Host_IsKilledInMidTalk_TheCallEndsAndIsNotRepeated()
    {
        await using var network = await TwilioNetwork.StartAsync();
        using (var client = await network.ClientAsync("killed"))
        {
            var (taskId, sessionId) = await client.StartCallAsync(Hours);
            await network.Twilio.WhenAsync(call => call.Transcript.Count > 1);

            await network.Host.KillAsync();
            await network.Host.DisposeAsync();
            await network.StartHostAsync();

            using var again = network.Host.Client("killed");
            var session = await network.FinishAsync(again, taskId, sessionId);
            Assert.Contains(session.Text("status"), new[] { "completed", "failed" });
            await network.Twilio.WhenAsync(call => call.IsOver);
            Assert.Single(network.Twilio.Calls);
        }
    }

    private static async Task AssertProvenAsync(TwilioNetwork network, string instruction)
    {
        using var client = await network.ClientAsync("proven");
        var (taskId, sessionId) = await client.StartCallAsync(instruction);

        var session = await network.FinishAsync(client, taskId, sessionId);

        var call = await network.Twilio.WhenAsync(call => call.IsOver);
        Assert.True(session.Text("outcome") == "achieved", string.Join('\n', call.Transcript));
        Assert.Equal(session.Text("call_sid"), call.Sid);
        Assert.Equal("completed", call.Status);
        await AssertHeardAsync(network, client, sessionId);
    }

    /// <summary>What the transcript says that the assistant said is what the callee's phone played, to the word.</summary>
    private static async Task AssertHeardAsync(TwilioNetwork network, ApiClient client, string sessionId)
    {
        var call = await network.Twilio.WhenAsync(call => call.IsOver);
        var played = string.Join(' ', call.Transcript.Where(line => !line.ByCallee).Select(line => line.Text));
        var transcript = (await client.GetAsync($"/api/call-sessions/{sessionId}")).List("transcript", "segments");
        foreach (var said in transcript.Where(segment => segment.Text("speaker") == "assistant"))
        {
            Assert.Contains(Plain(said.Text("text")), Plain(played), StringComparison.Ordinal);
        }
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
