using CallAssistant.EndToEnd.Hosting;

namespace CallAssistant.EndToEnd.Crashes;

/// <summary>The host is killed (SIGKILL) while the provider still owes its answer.</summary>
public sealed class KilledBeforeAnswerTests
{
    /// <summary>Between the decision to dial and the provider's answer: nobody knows whether the phone rang.</summary>
    [Fact]
    public async Task Kill_BeforeTheDialIsAnswered_NeverDialsTheAttemptAgain()
    {
        using var folder = new TestFolder();
        string taskId, sessionId;
        await using (var first = await HostProcess.StartAsync(folder.Database, "CallAssistant:Simulation:Speed=1", "CallAssistant:Simulation:DialLatency=00:01:00", "CallAssistant:Policy:AnswerTimeout=00:01:00"))
        {
            using var client = first.Client();
            taskId = (await client.CreateTaskAsync("Call +12025550163 and ask for the opening hours")).Text("call_task", "id");
            var starting = client.PostAsync($"/api/call-tasks/{taskId}/start-call");
            await first.WaitForAsync(" dials ");
            sessionId = Assert.Single((await client.GetAsync($"/api/call-tasks/{taskId}")).List("call_task", "sessions")).Text("id");
            await first.KillAsync();

            // The request dies with the host; where the worker was faster with the call than the request, it was answered at once.
            await Record.ExceptionAsync(() => starting);
        }

        await using var second = await HostProcess.StartAsync(folder.Database);
        using var again = second.Client();
        Assert.Equal("processed", (await again.FollowAsync(sessionId))[^1]);
        var session = await JournalCheck.AssertWholeAsync(again, taskId, sessionId);
        Assert.Equal("failed", session.Text("call_session", "status"));
        Assert.Equal(0, AfterACrash.CountDials(second, sessionId));

        await AfterACrash.AssertCanBeCalledAgainAsync(again, taskId, sessionId);
    }
}
