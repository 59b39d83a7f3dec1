using CallAssistant.EndToEnd.Hosting;
using CallAssistant.Simulation;

namespace CallAssistant.EndToEnd.Twilio;

/// <summary>Everything that goes wrong on the wire ends in one state, and the carrier never sees two calls.</summary>
public sealed class TwilioFaultTests
{
    private const string Hours = "Call +12025550163 and ask for the opening hours";

    public static TheoryData<string, string> Dials => new()
    {
        { "answer lost", "completed" },
        { "answer after the ringing", "completed" },
        { "answer after the pick-up", "completed" },
        { "done, but 500", "completed" },
        { "request lost", "failed" },
        { "429", "failed" },
        { "503", "failed" },
        { "geo permission", "failed" },
    };

    [Theory]
    [MemberData(nameof(Dials))]
    public async Task Dial_AnswerGoesWrong_IsDialledOnceAndEndsInOneState(string fault, string status)
    {
        await using var network = await TwilioNetwork.StartAsync();
        network.Twilio.FailNext(FakeTwilioOperation.CreateCall, fault switch
        {
            "answer lost" => new FakeTwilioFault.AnswerLost(),
            "answer after the ringing" => new FakeTwilioFault.AfterCallback("ringing"),
            "answer after the pick-up" => new FakeTwilioFault.AfterCallback("in-progress"),
            "done, but 500" => new FakeTwilioFault.DoneButFailed(),
            "request lost" => new FakeTwilioFault.RequestLost(),
            "429" => new FakeTwilioFault.Refused(429, 20429, "Too Many Requests") { RetryAfter = 1 },
            "503" => new FakeTwilioFault.Refused(503, 20503, "Service is unavailable"),
            _ => new FakeTwilioFault.Refused(400, 21215, "Geo permission not enabled"),
        });
        using var client = await network.ClientAsync("dial");
        var (taskId, sessionId) = await client.StartCallAsync(Hours);

        var session = await network.FinishAsync(client, taskId, sessionId);

        Assert.Equal(status, session.Text("status"));
        var task = (await client.GetAsync($"/api/call-tasks/{taskId}")).Text("call_task", "status");
        Assert.Equal(fault == "429", task == "ready_to_call");
        Assert.Single(network.Twilio.Requests, request => request.Method == "POST" && request.Url.EndsWith("/Calls.json", StringComparison.Ordinal));
        Assert.Equal(status == "completed" ? 1 : 0, network.Twilio.Calls.Count);
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("repeated")]
    [InlineData("swapped")]
    [InlineData("late")]
    public async Task StatusCallbacks_GoWrong_ChangeNothing(string fault)
    {
        string[] all = ["initiated", "ringing", "in-progress", "completed"];
        await using var network = await TwilioNetwork.StartAsync();
        network.Twilio.DisturbNextCalls(fault switch
        {
            "lost" => new FakeTwilioCallFaults { LostCallbacks = all },
            "repeated" => new FakeTwilioCallFaults { RepeatedCallbacks = all },
            "swapped" => new FakeTwilioCallFaults { SwapsCallbacks = true },
            _ => new FakeTwilioCallFaults { LateCallbacks = all.ToDictionary(status => status, _ => TimeSpan.FromSeconds(20)) },
        });
        using var client = await network.ClientAsync("callbacks");
        var (taskId, sessionId) = await client.StartCallAsync(Hours);

        var session = await network.FinishAsync(client, taskId, sessionId);

        Assert.Equal(("completed", "achieved"), (session.Text("status"), session.Text("outcome")));
    }

    [Fact]
    public async Task Requests_Fail503AWhile_TheCallStillEnds()
    {
        await using var network = await TwilioNetwork.StartAsync();
        network.Twilio.FailNext(FakeTwilioOperation.FetchCall, new FakeTwilioFault.Refused(503, 20503, "Service is unavailable"), times: 3);
        network.Twilio.FailNext(FakeTwilioOperation.UpdateCall, new FakeTwilioFault.Refused(503, 20503, "Service is unavailable"), times: 2);
        using var client = await network.ClientAsync("unavailable");
        var (taskId, sessionId) = await client.StartCallAsync(Hours);

        var session = await network.FinishAsync(client, taskId, sessionId);

        Assert.Equal("completed", session.Text("status"));
        await network.Twilio.WhenAsync(call => call.IsOver);
    }
}
