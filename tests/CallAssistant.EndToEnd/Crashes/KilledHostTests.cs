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
            dials = AfterACrash.CountDials(first, sessionId);
        }

        await using var second = await HostProcess.StartAsync(folder.Database);
        using var again = second.Client();
        Assert.Equal("processed", (await again.FollowAsync(sessionId))[^1]);
        var session = await JournalCheck.AssertWholeAsync(again, taskId, sessionId);
        Assert.NotEqual("unknown", session.Text("call_session", "outcome"));
        Assert.Equal(1, dials);
        Assert.Equal(0, AfterACrash.CountDials(second, sessionId));

        await AfterACrash.AssertCanBeCalledAgainAsync(again, taskId, sessionId);
    }
}
