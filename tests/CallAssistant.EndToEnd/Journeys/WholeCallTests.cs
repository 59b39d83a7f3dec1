using System.Net;
using System.Text.Json.Nodes;
using CallAssistant.EndToEnd.Hosting;

namespace CallAssistant.EndToEnd.Journeys;

/// <summary>The whole path over HTTP: from a sentence to a checked result.</summary>
public sealed class WholeCallTests(SharedHost host)
{
    private const string HarborBooks = "+12025550163";

    [Fact]
    public async Task Call_WithAMissingNumber_IsAskedForMadeAndProven()
    {
        using var client = host.Process.Client("whole-call");

        // Create: the number is not known, so the user is asked.
        var created = await client.CreateTaskAsync("Call the bookshop at the harbour and ask for their opening hours");
        Assert.True(created.At("success").GetValue<bool>());
        Assert.True(created.At("requires_clarification").GetValue<bool>());
        Assert.Equal("waiting_for_user", created.Text("status"));
        Assert.Equal(["phone_number"], created.List("ai_plan", "missingInfo").Select(field => field.GetValue<string>()));
        var taskId = created.Text("call_task", "id");
        Assert.Equal("needs_answer", (await NotificationsAsync(client, taskId))[^1].Text("kind"));

        // Start: refused, naming what is missing.
        var refused = await client.SendAsync(HttpMethod.Post, $"/api/call-tasks/{taskId}/start-call", HttpStatusCode.UnprocessableEntity);
        Assert.Contains(refused.List("errors"), error => error.Text("pointer").EndsWith("phone_number", StringComparison.Ordinal));

        // Patch: the answer makes it ready.
        var patched = await client.SendAsync(HttpMethod.Patch, $"/api/call-tasks/{taskId}", HttpStatusCode.OK, new { target_phone_number = HarborBooks });
        Assert.Equal("ready_to_call", patched.Text("status"));
        Assert.False(patched.At("requires_clarification").GetValue<bool>());

        // Start, and follow it live.
        var started = await client.PostAsync($"/api/call-tasks/{taskId}/start-call");
        Assert.Equal(HarborBooks, started.Text("phone_number"));
        Assert.StartsWith("SIM", started.Text("call_sid"), StringComparison.Ordinal);
        Assert.NotEmpty(started.Text("call_script", "opening"));
        var sessionId = started.Text("call_session", "id");
        var kinds = await client.FollowAsync(sessionId);
        Assert.Equal("dial_started", kinds[0]);
        Assert.Contains("assistant_spoke", kinds);
        Assert.Contains("callee_spoke", kinds);
        Assert.Equal("processed", kinds[^1]);

        // The result: achieved, and each fact stands in the callee's own words.
        var processed = await client.PostAsync($"/api/call-sessions/{sessionId}/process");
        Assert.True(processed.At("summary", "goalAchieved").GetValue<bool>());
        Assert.Equal("completed", processed.Text("task_status"));
        var session = await client.GetAsync($"/api/call-sessions/{sessionId}");
        AssertFactsAreHeard(session, "opening_hours");
        var task = await client.GetAsync($"/api/call-tasks/{taskId}");
        Assert.Equal("completed", task.Text("call_task", "status"));
        Assert.Equal(sessionId, Assert.Single(task.List("call_task", "sessions")).Text("id"));
        Assert.Contains(await NotificationsAsync(client, taskId), note => note.Text("kind") == "call_completed" && note.Text("session_id") == sessionId);
    }

    [Fact]
    public async Task Booking_FromTheSentenceToTheFollowUp_IsProvenAndLeavesADraft()
    {
        using var client = host.Process.Client("booking");
        await client.SendAsync(HttpMethod.Patch, "/api/assistant-settings", HttpStatusCode.OK, new { profile = new { full_name = "Dana Reed" } });

        // Create → clarification → patch.
        var created = await client.CreateTaskAsync("Call Bright Smile Dental and book a cleaning in the next three weeks, up to $100");
        Assert.True(created.At("requires_clarification").GetValue<bool>());
        var taskId = created.Text("call_task", "id");
        var patched = await client.SendAsync(HttpMethod.Patch, $"/api/call-tasks/{taskId}", HttpStatusCode.OK, new { answers = new { phone_number = "(202) 555-0142" } });
        Assert.Equal("ready_to_call", patched.Text("status"));

        // Start → live events → completed.
        var started = await client.PostAsync($"/api/call-tasks/{taskId}/start-call");
        var sessionId = started.Text("call_session", "id");
        var kinds = await client.FollowAsync(sessionId);
        Assert.Contains("offer_accepted", kinds);
        var task = await client.GetAsync($"/api/call-tasks/{taskId}");
        Assert.Equal("completed", task.Text("call_task", "status"));

        // Facts with evidence.
        var session = await client.GetAsync($"/api/call-sessions/{sessionId}");
        AssertFactsAreHeard(session, "appointment");
        AssertFactsAreHeard(session, "price");
        AssertFactsAreHeard(session, "confirmation_number");

        // Notification → follow-up task.
        Assert.Contains(await NotificationsAsync(client, taskId), note => note.Text("kind") == "call_completed");
        var all = await client.GetAsync("/api/call-tasks");
        var followUp = Assert.Single(all.List("tasks"), other => other["parent_task_id"]?.GetValue<string>() == taskId);
        Assert.Equal("pending", followUp.Text("status"));
        Assert.Contains("Bright Smile Dental", followUp.Text("raw_instruction"), StringComparison.Ordinal);

        // The callee's words are shown beside it; they are never planned as the user's own.
        Assert.DoesNotContain("the day before", followUp.Text("raw_instruction"), StringComparison.Ordinal);
        Assert.Contains("Please call us the day before", followUp.Text("status_reason"), StringComparison.Ordinal);
        Assert.Contains(await NotificationsAsync(client, followUp.Text("id")), note => note.Text("kind") == "follow_up_proposed");
    }

    [Fact]
    public async Task Call_ThatLeavesSomethingToDo_DraftsAFollowUpTask()
    {
        using var client = host.Process.Client();
        var (taskId, sessionId) = await client.StartCallAsync("Call my gym and ask for their opening hours");
        await client.FollowAsync(sessionId);

        var processed = await client.PostAsync($"/api/call-sessions/{sessionId}/process");
        Assert.Equal(1, processed.At("follow_up_tasks_created").GetValue<int>());
        var all = await client.GetAsync("/api/call-tasks");
        var followUp = Assert.Single(all.List("tasks"), task => task["parent_task_id"]?.GetValue<string>() == taskId);
        Assert.Equal("pending", followUp.Text("status"));
        Assert.Contains(await NotificationsAsync(client, followUp.Text("id")), note => note.Text("kind") == "follow_up_proposed");

        // A draft is never dialled by itself; the user may take it up or drop it.
        await client.SendAsync(HttpMethod.Post, $"/api/call-tasks/{followUp.Text("id")}/start-call", HttpStatusCode.Conflict);
        var dropped = await client.SendAsync(HttpMethod.Delete, $"/api/call-tasks/{followUp.Text("id")}", HttpStatusCode.OK);
        Assert.Equal("cancelled", dropped.Text("call_task", "status"));
    }

    [Fact]
    public async Task DemoUser_KnowsTheBusinessesOfTheSimulatedNetwork()
    {
        using var client = host.Process.Client();

        var contacts = (await client.GetAsync("/api/contacts")).List("contacts");

        Assert.Contains(contacts, contact => contact.Text("name") == "Bright Smile Dental" && contact.Text("notes") == "my dentist");
        var created = await client.CreateTaskAsync("Call my dentist and ask what a cleaning costs");
        Assert.Equal("+12025550142", created.Text("call_task", "target_phone_number"));
        Assert.Equal("ready_to_call", created.Text("status"));
    }

    private static void AssertFactsAreHeard(JsonNode session, string wanted)
    {
        var facts = session.List("extracted_data");
        Assert.Contains(facts, fact => fact.Text("key") == wanted && fact.Text("status") == "verified");
        var segments = session.List("transcript", "segments").ToDictionary(segment => segment.At("id").GetValue<long>());
        foreach (var fact in facts.Where(fact => fact.Text("status") == "verified"))
        {
            var segment = segments[fact.At("segment_id").GetValue<long>()];
            Assert.Equal("human", segment.Text("speaker"));
            Assert.Contains(fact.Text("raw_fragment"), segment.Text("text"), StringComparison.Ordinal);
        }
    }

    private static async Task<IReadOnlyList<JsonNode>> NotificationsAsync(ApiClient client, string taskId) =>
        [.. (await client.GetAsync("/api/notifications?limit=200")).List("notifications").Where(note => note["task_id"]?.GetValue<string>() == taskId)];
}
