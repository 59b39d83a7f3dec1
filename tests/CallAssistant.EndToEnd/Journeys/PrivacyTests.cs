using System.Net;
using CallAssistant.EndToEnd.Hosting;

namespace CallAssistant.EndToEnd.Journeys;

/// <summary>Taking one's data along, and taking it away, over a real socket.</summary>
public sealed class PrivacyTests(SharedHost host)
{
    private const string Instruction = "Call +12025550163 and ask for their opening hours";

    [Fact]
    public async Task Export_AfterACall_IsOneDocumentWithAllOfIt()
    {
        using var client = host.Process.Client("export");
        var (taskId, sessionId) = await client.StartCallAsync(Instruction);
        var kinds = await client.FollowAsync(sessionId);

        var export = await client.GetAsync("/api/me/export");

        Assert.Equal(1, export.At("format_version").GetValue<int>());
        var task = Assert.Single(export.List("tasks"));
        Assert.Equal((taskId, Instruction, "completed"), (task.Text("id"), task.Text("raw_instruction"), task.Text("status")));
        var session = Assert.Single(task.List("sessions"));
        Assert.Equal(sessionId, session.Text("id"));
        Assert.Equal(kinds, session.List("journal").Select(entry => entry.Text("event", "kind")));
        Assert.NotEmpty(session.List("transcript"));
        Assert.NotEmpty(session.List("extracted_data"));
        Assert.NotEmpty(export.List("notifications"));
    }

    [Fact]
    public async Task Erase_DuringACall_EndsItAndLeavesNothing()
    {
        using var client = host.Process.Client("erase");
        var (taskId, sessionId) = await client.StartCallAsync(Instruction);

        using var erased = await client.SendAsync(HttpMethod.Delete, "/api/me");

        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        await client.SendAsync(HttpMethod.Get, $"/api/call-tasks/{taskId}", HttpStatusCode.NotFound);
        await client.SendAsync(HttpMethod.Get, $"/api/call-sessions/{sessionId}", HttpStatusCode.NotFound);
        var export = await client.GetAsync("/api/me/export");
        Assert.Empty(export.List("tasks"));
        Assert.Empty(export.List("notifications"));
    }
}
