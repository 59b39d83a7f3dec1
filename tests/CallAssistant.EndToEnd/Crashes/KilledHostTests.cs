using CallAssistant.EndToEnd.Hosting;

namespace CallAssistant.EndToEnd.Crashes;

/// <summary>The host is killed (SIGKILL) in the middle of a call and started again on the same database.</summary>
public sealed class KilledHostTests
{
    private const string Instruction = "Call my dentist and book a cleaning in the next three weeks, up to $100";

    /// <summary>From the dial that was accepted to the end of the line.</summary>
    [Theory]
    [InlineData("dial_accepted", 1)]
    [InlineData("status_changed", 3)]
    [InlineData("assistant_spoke", 1)]
    [InlineData("offer_accepted", 1)]
    [InlineData("callee_spoke", 3)]
    [InlineData("ended", 1)]
    public async Task Kill_AfterThisEvent_LosesNoStateAndDialsOnce(string kind, int count)
    {
        using var folder = new TestFolder();
        string taskId, sessionId;
        int dials;
        await using (var first = await HostProcess.StartAsync(folder.Database))
        {
            using var client = first.Client();
            (taskId, sessionId) = await client.StartCallAsync(Instruction);
            await foreach (var entry in client.EventsAsync(sessionId))
            {
                if (entry.Kind == kind && --count == 0)
                {
                    break;
                }
            }

            Assert.Equal(0, count);
            await first.KillAsync();
            dials = CountDials(first, sessionId);
        }

        await using var second = await HostProcess.StartAsync(folder.Database);
        using var again = second.Client();
        Assert.Equal("processed", (await again.FollowAsync(sessionId))[^1]);
        await JournalCheck.AssertWholeAsync(again, taskId, sessionId);
        Assert.Equal(1, dials);
        Assert.Equal(0, CountDials(second, sessionId));

        await AssertCanBeCalledAgainAsync(again, taskId, sessionId);
    }

    /// <summary>Between the decision to dial and the provider's answer: nobody knows whether the phone rang.</summary>
    [Fact]
    public async Task Kill_BeforeTheDialIsAnswered_NeverDialsTheAttemptAgain()
    {
        using var folder = new TestFolder();
        string taskId, sessionId;
        await using (var first = await HostProcess.StartAsync(folder.Database, "CallAssistant:Simulation:Speed=1", "CallAssistant:Simulation:DialLatency=00:00:30"))
        {
            using var client = first.Client();
            taskId = (await client.CreateTaskAsync(Instruction)).Text("call_task", "id");
            var starting = client.PostAsync($"/api/call-tasks/{taskId}/start-call");
            await first.WaitForAsync(" dials ");
            sessionId = Assert.Single((await client.GetAsync($"/api/call-tasks/{taskId}")).List("call_task", "sessions")).Text("id");
            await first.KillAsync();
            await Assert.ThrowsAnyAsync<Exception>(() => starting);
        }

        await using var second = await HostProcess.StartAsync(folder.Database);
        using var again = second.Client();
        Assert.Equal("processed", (await again.FollowAsync(sessionId))[^1]);
        var session = await JournalCheck.AssertWholeAsync(again, taskId, sessionId);
        Assert.Equal("failed", session.Text("call_session", "status"));
        Assert.Equal(0, CountDials(second, sessionId));

        await AssertCanBeCalledAgainAsync(again, taskId, sessionId);
    }

    private static int CountDials(HostProcess host, string sessionId) =>
        host.Lines.Count(line => line.Contains($"{sessionId} dials ", StringComparison.Ordinal));

    /// <summary>Where the attempt failed, the user may try again: a new attempt with a session of its own.</summary>
    private static async Task AssertCanBeCalledAgainAsync(ApiClient client, string taskId, string sessionId)
    {
        if ((await client.GetAsync($"/api/call-tasks/{taskId}")).Text("call_task", "status") != "failed")
        {
            return;
        }

        await client.SendAsync(HttpMethod.Patch, $"/api/call-tasks/{taskId}", System.Net.HttpStatusCode.OK, new { status = "ready_to_call" });
        var started = await client.PostAsync($"/api/call-tasks/{taskId}/start-call");
        Assert.Equal(2, started.At("call_session", "attempt").GetValue<int>());
        Assert.NotEqual(sessionId, started.Text("call_session", "id"));
        await client.FollowAsync(started.Text("call_session", "id"));
        await JournalCheck.AssertWholeAsync(client, taskId, started.Text("call_session", "id"));
    }
}
