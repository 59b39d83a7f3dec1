using System.Net;
using CallAssistant.EndToEnd.Hosting;

namespace CallAssistant.EndToEnd.Crashes;

internal static class AfterACrash
{
    /// <summary>How often a host dialled for a session, by its log.</summary>
    public static int CountDials(HostProcess host, string sessionId) =>
        host.Lines.Count(line => line.Contains($"{sessionId} dials ", StringComparison.Ordinal));

    /// <summary>Where the attempt failed, the user may try again: a new attempt with a session of its own.</summary>
    public static async Task AssertCanBeCalledAgainAsync(ApiClient client, string taskId, string sessionId)
    {
        if ((await client.GetAsync($"/api/call-tasks/{taskId}")).Text("call_task", "status") != "failed")
        {
            return;
        }

        await client.SendAsync(HttpMethod.Patch, $"/api/call-tasks/{taskId}", HttpStatusCode.OK, new { status = "ready_to_call" });
        var started = await client.StartCallOfAsync(taskId);
        Assert.Equal(2, started.At("call_session", "attempt").GetValue<int>());
        Assert.NotEqual(sessionId, started.Text("call_session", "id"));
        await client.FollowAsync(started.Text("call_session", "id"));
        await JournalCheck.AssertWholeAsync(client, taskId, started.Text("call_session", "id"));
    }
}
