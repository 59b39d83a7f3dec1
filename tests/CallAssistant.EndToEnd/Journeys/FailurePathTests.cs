using System.Net;
using CallAssistant.EndToEnd.Hosting;

namespace CallAssistant.EndToEnd.Journeys;

/// <summary>Calls that do not reach their goal, and requests that are refused.</summary>
public sealed class FailurePathTests(SharedHost host)
{
    [Theory]
    [InlineData("Call +12025550171 and ask for the opening hours", "busy", "busy", "failed")]
    [InlineData("Call +12025550172 and ask for the opening hours", "no_answer", "no_answer", "failed")]
    [InlineData("Call +12025550173 and ask for the opening hours", "completed", "voicemail_no_message", "failed")]
    [InlineData("Call +12025550174 and ask for the opening hours", "completed", "wrong_number", "failed")]
    public async Task Call_ThatReachesNobody_SaysWhy(string instruction, string status, string outcome, string taskStatus)
    {
        using var client = host.Process.Client("failure-paths");

        var (taskId, sessionId) = await client.StartCallAsync(instruction);
        await client.FollowAsync(sessionId);

        var session = (await client.GetAsync($"/api/call-sessions/{sessionId}")).At("call_session");
        Assert.Equal(status, session.Text("status"));
        Assert.Equal(outcome, session.Text("outcome"));
        var task = (await client.GetAsync($"/api/call-tasks/{taskId}")).At("call_task");
        Assert.Equal(taskStatus, task.Text("status"));
        Assert.NotEmpty(task.Text("status_reason"));
        var notes = (await client.GetAsync("/api/notifications?limit=200")).List("notifications");
        Assert.Contains(notes, note => note["session_id"]?.GetValue<string>() == sessionId && note.Text("kind") == "call_failed");
    }

    [Fact]
    public async Task StartCall_ForTheSecondTime_IsAConflict()
    {
        using var client = host.Process.Client("second-start");
        var (taskId, sessionId) = await client.StartCallAsync("Call +12025550163 and ask for the opening hours");

        var problem = await client.SendAsync(HttpMethod.Post, $"/api/call-tasks/{taskId}/start-call", HttpStatusCode.Conflict);

        Assert.Equal(409, problem.At("status").GetValue<int>());
        Assert.NotEmpty(problem.Text("detail"));
        await client.FollowAsync(sessionId);
        await client.SendAsync(HttpMethod.Patch, $"/api/call-tasks/{taskId}", HttpStatusCode.Conflict, new { status = "ready_to_call" });
        Assert.Single((await client.GetAsync($"/api/call-tasks/{taskId}")).List("call_task", "sessions"));
    }

    [Fact]
    public async Task StartCall_WithoutANumber_NamesWhatIsMissing()
    {
        using var client = host.Process.Client("no-number");
        var created = await client.CreateTaskAsync("Call Joe's Diner and ask when they open");

        var problem = await client.SendAsync(
            HttpMethod.Post, $"/api/call-tasks/{created.Text("call_task", "id")}/start-call", HttpStatusCode.UnprocessableEntity);

        var error = Assert.Single(problem.List("errors"));
        Assert.EndsWith("phone_number", error.Text("pointer"), StringComparison.Ordinal);
        Assert.NotEmpty(error.Text("detail"));
    }

    [Fact]
    public async Task Records_OfAnotherUser_LookLikeNone()
    {
        using var owner = host.Process.Client("owner");
        using var other = host.Process.Client("other");
        var (taskId, sessionId) = await owner.StartCallAsync("Call +12025550163 and ask for the opening hours");
        await owner.FollowAsync(sessionId);

        foreach (var (method, path, id) in new[]
        {
            (HttpMethod.Get, "/api/call-tasks/{0}", taskId),
            (HttpMethod.Delete, "/api/call-tasks/{0}", taskId),
            (HttpMethod.Post, "/api/call-tasks/{0}/start-call", taskId),
            (HttpMethod.Get, "/api/call-sessions/{0}", sessionId),
            (HttpMethod.Get, "/api/call-sessions/{0}/journal", sessionId),
            (HttpMethod.Get, "/api/call-sessions/{0}/events", sessionId),
            (HttpMethod.Post, "/api/call-sessions/{0}/process", sessionId),
            (HttpMethod.Post, "/api/call-sessions/{0}/hang-up", sessionId),
        })
        {
            var unknown = await BodyAsync(other, method, string.Format(null, path, "0197c9f0-0000-7000-8000-000000000000"));
            Assert.Equal(unknown, await BodyAsync(other, method, string.Format(null, path, id)));
        }

        Assert.Equal("completed", (await owner.GetAsync($"/api/call-tasks/{taskId}")).Text("call_task", "status"));

        static async Task<string> BodyAsync(ApiClient client, HttpMethod method, string path)
        {
            using var response = await client.SendAsync(method, path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
