using CallAssistant.EndToEnd.Hosting;
using CallAssistant.Simulation;

namespace CallAssistant.EndToEnd.Twilio;

/// <summary>What the carrier has recorded, against what the callee was told and said.</summary>
public sealed class TwilioRecordingTests
{
    private const string NewYork = "+12125550199", California = "+14155550199";
    private const string Announcement = "This call is recorded.", On = "CallAssistant:Recording:Enabled=true";

    [Theory]
    [InlineData(NewYork, null, Announcement)]
    [InlineData(California, "Yes, that's fine.", "Yes, that's fine.")]
    public async Task Recording_StartsWhenTheCalleeWasToldOrHasAgreed(string number, string? answer, string after)
    {
        await using var network = await StartAsync(number, Salon(answer), On);

        var (call, journal) = await CallAsync(network, number);

        Assert.True(call.Recordings.Count == 1, string.Join('\n', journal.Select(entry => entry.Event.ToJsonString())));
        var recording = call.Recordings[0];
        Assert.Equal(("StartCallRecordingAPI", "completed"), (recording.Source, recording.Status));
        Assert.True(recording.Start >= call.Transcript.First(line => line.Text.Contains(after, StringComparison.Ordinal)).End, string.Join('\n', call.Transcript));
        Assert.Equal(recording.Sid, Assert.Single(journal, entry => entry.Kind == "recording_started").Event.Text("recording_id"));
        Assert.Equal(answer is null ? 0 : 1, journal.Count(entry => entry.Kind == "recording_consented"));
        var told = Assert.Single(call.Webhooks, webhook => webhook.Url.Contains("/api/webhooks/recording?", StringComparison.Ordinal));
        Assert.Equal(("completed", 2), (told["RecordingStatus"], told.Status / 100));
    }

    [Theory]
    [InlineData(California, "No, please don't.", On)]
    [InlineData(California, "Why is that?", On)]
    [InlineData(California, "Yes, that's fine.", "CallAssistant:Recording:Enabled=false")]
    [InlineData(NewYork, "No, please don't.", "CallAssistant:Recording:AlwaysAsk=true")]
    public async Task Recording_WithoutAYesOrSwitchedOff_IsNeverAskedOfTheCarrier(string number, string answer, string setting)
    {
        await using var network = await StartAsync(number, Salon(answer), setting);

        var (call, journal) = await CallAsync(network, number);

        Assert.Empty(call.Recordings);
        Assert.DoesNotContain(network.Twilio.Requests, request => request.Method == "POST" && request.Url.Contains("Recordings", StringComparison.Ordinal));
        Assert.DoesNotContain(journal, entry => entry.Kind == "recording_started");
        Assert.Equal(setting == On ? 1 : 0, journal.Count(entry => entry.Kind == "recording_refused"));
    }

    [Fact]
    public async Task Recording_IsUnwanted_StopsAndIsDeletedAfterTheCall()
    {
        var callee = new ScriptedCallee("Shear Delight, how can I help you?").On("stopping the recording", "Thank you. A haircut is $45.").On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
            .On("haircut", "Please stop recording this.").Otherwise(CalleeReply.Silence);
        await using var network = await StartAsync(NewYork, callee, On);

        var (call, journal) = await CallAsync(network, NewYork);

        Assert.Equal(
            ["recording_announced", "recording_started", "recording_refused", "recording_stopped"],
            journal.Select(entry => entry.Kind).Where(kind => kind.StartsWith("recording", StringComparison.Ordinal)));
        Assert.Contains(network.Twilio.Requests, request => request["Status"] == "stopped" && request.Status == 200);
        await network.Twilio.WhenAsync(now => now.Sid == call.Sid && now.Recordings.Count == 0);
    }

    [Fact]
    public async Task Recording_ThatTheCarrierRefuses_DoesNotHarmTheCall()
    {
        await using var network = await StartAsync(NewYork, Salon(answer: null), On);
        network.Twilio.FailNext(FakeTwilioOperation.StartRecording, new FakeTwilioFault.Refused(403, 20003, "Recording is not enabled"));

        var (call, journal) = await CallAsync(network, NewYork);

        Assert.Empty(call.Recordings);
        Assert.Single(journal, entry => entry.Kind == "recording_failed");
        Assert.Equal("achieved", journal[^1].Event.Text("outcome"));
    }

    private static Task<TwilioNetwork> StartAsync(string number, ICallee callee, string setting) =>
        TwilioNetwork.StartAsync(
            options =>
            {
                options.Network.Speed = 3;
                options.Directory.Add(new SimulatedCallee(number, "Shear Delight", callee));
            },
            setting);

    private static ScriptedCallee Salon(string? answer)
    {
        // Says nothing into the moment between two sentences of ours, which is long where the machine is busy.
        var callee = new ScriptedCallee("Shear Delight, how can I help you?").On("goodbye", CalleeReply.SayAndHangUp("Bye!")).On("haircut", "A haircut is $45.").Otherwise(CalleeReply.Silence);
        return answer is null ? callee : callee.On("record this call", answer);
    }

    private static async Task<(FakeTwilioCall Call, IReadOnlyList<(string Kind, System.Text.Json.Nodes.JsonNode Event)> Journal)> CallAsync(TwilioNetwork network, string number)
    {
        using var client = await network.ClientAsync("recorded");
        var (taskId, sessionId) = await client.StartCallAsync($"Call {number} and ask what a haircut costs");
        await network.FinishAsync(client, taskId, sessionId);
        var journal = (await client.GetAsync($"/api/call-sessions/{sessionId}/journal")).List("entries").Select(entry => entry.At("event"));
        return (await network.Twilio.WhenAsync(call => call.IsOver), [.. journal.Select(happened => (happened.Text("kind"), happened))]);
    }
}
