using System.Text.Json.Nodes;

namespace CallAssistant.EndToEnd.Hosting;

/// <summary>What must hold for every call that is over, whatever happened to the host meanwhile.</summary>
internal static class JournalCheck
{
    /// <summary>Ready to call is where a dial was throttled: a new attempt is due.</summary>
    private static readonly string[] SensibleEnds = ["completed", "failed", "waiting_for_user", "ready_to_call"];

    /// <summary>The journal is whole, tells of one dial and one end, and the task stands somewhere sensible.</summary>
    /// <returns>The session's document.</returns>
    public static async Task<JsonNode> AssertWholeAsync(ApiClient client, string taskId, string sessionId)
    {
        var entries = (await client.GetAsync($"/api/call-sessions/{sessionId}/journal")).List("entries");
        List<JournalEntry> journal =
        [
            .. entries.Select(entry => new JournalEntry(
                Guid.Parse(sessionId),
                entry.At("sequence").GetValue<long>(),
                entry.At("at").GetValue<DateTimeOffset>(),
                CallEventJson.Deserialize(entry.At("event").ToJsonString()),
                entry.Text("previous_hash"),
                entry.Text("hash"))),
        ];
        Assert.Null(JournalChain.FindBreak(journal));
        Assert.Single(journal, entry => entry.Event is CallEvent.DialStarted);
        Assert.True(journal.Count(entry => entry.Event is CallEvent.DialAccepted) <= 1);
        Assert.Single(journal, entry => entry.Event is CallEvent.Ended);
        Assert.IsType<CallEvent.Processed>(journal[^1].Event);

        var session = await client.GetAsync($"/api/call-sessions/{sessionId}");
        Assert.Equal(journal.Count, session.At("call_session", "journal_sequence").GetValue<long>());
        Assert.Contains((await client.GetAsync($"/api/call-tasks/{taskId}")).Text("call_task", "status"), SensibleEnds);
        return session;
    }
}
