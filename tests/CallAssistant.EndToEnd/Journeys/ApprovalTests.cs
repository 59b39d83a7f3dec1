using System.Net;
using System.Text.Json.Nodes;
using CallAssistant.EndToEnd.Hosting;
using CallAssistant.EndToEnd.Twilio;

namespace CallAssistant.EndToEnd.Journeys;

/// <summary>The user decides in the middle of a call, over HTTP: on the simulated network, and on the wire.</summary>
public sealed class ApprovalTests
{
    /// <summary>A whitening costs $250.</summary>
    private const string Instruction = "Call the dentist at +12025550142 and book a whitening in the next three weeks, up to $150";

    [Fact]
    public async Task Approve_OnTheSimulatedNetwork_IsBooked()
    {
        using var folder = new TestFolder();
        await using var host = await HostProcess.StartAsync(folder.Database);
        using var client = host.Client();

        var (taskId, sessionId) = await client.StartCallAsync(Instruction);
        await AllowWhatIsAskedAsync(client, sessionId);

        await client.FollowAsync(sessionId);
        await AssertBookedAsync(client, taskId, sessionId);
    }

    [Fact]
    public async Task Approve_OnTheWire_IsBooked()
    {
        await using var network = await TwilioNetwork.StartAsync();
        using var client = await network.ClientAsync("approval");

        var (taskId, sessionId) = await client.StartCallAsync(Instruction);
        await AllowWhatIsAskedAsync(client, sessionId);

        await network.FinishAsync(client, taskId, sessionId);
        await AssertBookedAsync(client, taskId, sessionId);
    }

    [Fact]
    public async Task Approve_AfterTheCall_ProposesAnother()
    {
        await using var network = await TwilioNetwork.StartAsync();
        using var client = await network.ClientAsync("nobody-answers");

        var (taskId, sessionId) = await client.StartCallAsync(Instruction);
        var request = await AskedAsync(client, sessionId);
        await client.PostAsync($"/api/call-sessions/{sessionId}/hang-up");
        var session = await network.FinishAsync(client, taskId, sessionId);
        Assert.Equal("needs_user", session.Text("outcome"));

        // The user was too slow for the call: what they decide is proposed for another one.
        var late = await client.PostAsync($"/api/call-sessions/{sessionId}/approve", new { request_id = request.At("id").GetValue<long>() });

        Assert.True(late.At("late").GetValue<bool>());
        var proposed = Assert.Single((await client.GetAsync("/api/call-tasks")).List("tasks"), task => task["parent_task_id"]?.GetValue<string>() == taskId);
        Assert.Equal("pending", proposed.Text("status"));
        await client.SendAsync(HttpMethod.Post, $"/api/call-sessions/{sessionId}/approve", HttpStatusCode.Conflict, new { request_id = request.At("id").GetValue<long>() });
    }

    private static async Task AllowWhatIsAskedAsync(ApiClient client, string sessionId)
    {
        var request = await AskedAsync(client, sessionId);
        Assert.Equal(250, request.At("offer", "price", "amount").GetValue<decimal>());
        var told = await client.PostAsync($"/api/call-sessions/{sessionId}/approve", new { request_id = request.At("id").GetValue<long>() });
        Assert.False(told.At("late").GetValue<bool>());
    }

    private static async Task<JsonNode> AskedAsync(ApiClient client, string sessionId)
    {
        await foreach (var (kind, _) in client.EventsAsync(sessionId))
        {
            if (kind == "principal_asked")
            {
                return Assert.Single((await client.GetAsync($"/api/call-sessions/{sessionId}")).List("requests"));
            }
        }

        throw new InvalidOperationException("The user was not asked.");
    }

    private static async Task AssertBookedAsync(ApiClient client, string taskId, string sessionId)
    {
        var session = await JournalCheck.AssertWholeAsync(client, taskId, sessionId);
        Assert.Equal("achieved", session.Text("call_session", "outcome"));
        Assert.Equal("approved", Assert.Single(session.List("requests")).Text("state"));
        Assert.Contains("for $250.00", session.Text("transcript", "full_text"), StringComparison.Ordinal);
    }
}
