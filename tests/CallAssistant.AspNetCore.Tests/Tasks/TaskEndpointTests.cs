using System.Net;

namespace CallAssistant.AspNetCore.Tests;

public sealed class TaskEndpointTests
{
    private static readonly Guid _id = new(9, 1, 4, 8, 0, 0, 0, 0, 0, 0, 1);

    [Fact]
    public async Task Create_WithAllMembers_HandsThemToTheEngineAndAnswersWithThePlan()
    {
        await using var host = await ApiHost.StartAsync();
        var contact = Samples.Contact("alice", _id);
        host.Store.Contacts.Add(("alice", _id), contact);

        var response = await host.PostAsync("/api/call-tasks", $$"""{"raw_instruction":"Call\nthem","contact_id":"{{_id}}","max_price":99.50,"tone":"firm","priority":"urgent"}""");
        var body = await ApiHost.BodyAsync(response);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(new NewCallTask("Call\nthem") { ContactId = _id, MaxPrice = 99.50m, Tone = CallTone.Firm, Priority = CallPriority.Urgent }, host.Assistant.LastNew);
        Assert.True(body.GetProperty("success").GetBoolean());
        Assert.Equal("ready_to_call", body.GetProperty("status").GetString());
        Assert.False(body.GetProperty("requires_clarification").GetBoolean());
        var plan = body.GetProperty("ai_plan");
        Assert.Equal("party_size", plan.GetProperty("missingInfo")[0].GetString());
        Assert.Equal("How many?", plan.GetProperty("questions")[0].GetProperty("question").GetString());
        Assert.Equal("When?", plan.GetProperty("script").GetProperty("keyQuestions")[0].GetString());
        Assert.Equal("book", plan.GetProperty("mandate").GetProperty("commitments")[0].GetString());
        Assert.Equal(100, plan.GetProperty("mandate").GetProperty("maxPrice").GetProperty("amount").GetDecimal());
        Assert.Equal(2, plan.GetProperty("details").GetProperty("partySize").GetInt32());
        Assert.False(plan.GetProperty("risks")[0].GetProperty("isBlocking").GetBoolean());
        Assert.Equal("Call\nthem", body.GetProperty("call_task").GetProperty("raw_instruction").GetString());
    }

    [Theory]
    [InlineData(CallTaskStatus.Preparing, HttpStatusCode.Accepted, false)]
    [InlineData(CallTaskStatus.Pending, HttpStatusCode.Accepted, false)]
    [InlineData(CallTaskStatus.WaitingForUser, HttpStatusCode.Created, true)]
    public async Task Create_ByStatusAfterwards_TellsWhetherThePlanIsThereAndWhetherAnswersAreNeeded(CallTaskStatus planned, HttpStatusCode status, bool clarification)
    {
        await using var host = await ApiHost.StartAsync();
        host.Assistant.Planned = planned;

        var response = await host.PostAsync("/api/call-tasks", """{"raw_instruction":"Call"}""");

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(clarification, (await ApiHost.BodyAsync(response)).GetProperty("requires_clarification").GetBoolean());
    }

    [Fact]
    public async Task List_PagesAndFilters_AndNamesTheNextCursor()
    {
        await using var host = await ApiHost.StartAsync();
        for (var index = 1; index <= 3; index++)
        {
            var id = new Guid(index, 1, 4, 8, 0, 0, 0, 0, 0, 0, 1);
            host.Store.Tasks.Add(("alice", id), Samples.Task("alice", id, CallTaskStatus.ReadyToCall));
        }

        var body = await ApiHost.BodyAsync(await host.GetAsync("/api/call-tasks?status=ready_to_call&priority=medium&limit=2&offset=0&cursor=next"));

        Assert.Equal(2, body.GetProperty("tasks").GetArrayLength());
        Assert.Equal(3, body.GetProperty("total").GetInt64());
        Assert.True(body.GetProperty("total_is_exact").GetBoolean());
        Assert.Equal(2, body.GetProperty("limit").GetInt32());
        Assert.Equal(0, body.GetProperty("offset").GetInt32());
        Assert.Equal("next", body.GetProperty("next_cursor").GetString());
        Assert.Equal(new CallTaskQuery { Status = CallTaskStatus.ReadyToCall, Priority = CallPriority.Medium, Limit = 2, Cursor = "next" }, host.Store.LastTaskQuery);
    }

    [Fact]
    public async Task List_CursorOfSomebodyElse_IsABadParameter()
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.GetAsync("/api/call-tasks?cursor=forged");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("cursor", (await ApiHost.BodyAsync(response)).GetProperty("errors")[0].GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task Get_HasItsSessionsAndItsContact()
    {
        await using var host = await ApiHost.StartAsync();
        host.Store.Contacts.Add(("alice", _id), Samples.Contact("alice", _id));
        host.Store.Tasks.Add(("alice", _id), Samples.Task("alice", _id, CallTaskStatus.Completed) with { ContactId = _id });
        host.Store.Sessions.Add(("alice", _id), Samples.Session("alice", _id, _id, CallSessionStatus.Completed));

        var task = (await ApiHost.BodyAsync(await host.GetAsync($"/api/call-tasks/{_id}"))).GetProperty("call_task");

        Assert.Equal("achieved", task.GetProperty("sessions")[0].GetProperty("outcome").GetString());
        Assert.Equal("Bright Smile", task.GetProperty("contact").GetProperty("name").GetString());
        Assert.Equal(100, task.GetProperty("max_price").GetDecimal());
        Assert.Equal("USD", task.GetProperty("currency").GetString());
    }

    [Fact]
    public async Task Update_WithAllMembers_HandsThemToTheEngine()
    {
        await using var host = await ApiHost.StartAsync();
        host.Store.Tasks.Add(("alice", _id), Samples.Task("alice", _id, CallTaskStatus.WaitingForUser));

        var response = await host.PatchAsync($"/api/call-tasks/{_id}", """
            {"tone":"assertive","priority":"low","max_price":null,"target_phone_number":"+1 (202) 555-0143","hard_constraints":["not before nine"],
             "soft_preferences":[],"answers":{"party_size":"4"},"status":"ready_to_call"}
            """);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var changes = host.Assistant.LastChanges!;
        Assert.Equal((CallTone.Assertive, CallPriority.Low, null, true), (changes.Tone, changes.Priority, changes.MaxPrice, changes.ClearMaxPrice));
        Assert.Equal("+12025550143", changes.TargetPhoneNumber);
        Assert.Equal(["not before nine"], changes.HardConstraints);
        Assert.Empty(changes.SoftPreferences!);
        Assert.Equal("4", changes.Answers!["party_size"]);
        Assert.Equal(CallTaskStatus.ReadyToCall, changes.Status);
    }

    [Fact]
    public async Task Update_LeavingMembersOut_ChangesNothingElse()
    {
        await using var host = await ApiHost.StartAsync();
        host.Store.Tasks.Add(("alice", _id), Samples.Task("alice", _id, CallTaskStatus.WaitingForUser));

        await host.PatchAsync($"/api/call-tasks/{_id}", "{}");

        Assert.Equal(new CallTaskChanges(), host.Assistant.LastChanges);
    }

    [Fact]
    public async Task Cancel_GivesTheTaskBack()
    {
        await using var host = await ApiHost.StartAsync();
        host.Store.Tasks.Add(("alice", _id), Samples.Task("alice", _id, CallTaskStatus.Pending));

        var body = await ApiHost.BodyAsync(await host.SendAsync(HttpMethod.Delete, $"/api/call-tasks/{_id}"));

        Assert.Equal("cancelled", body.GetProperty("call_task").GetProperty("status").GetString());
    }

    [Fact]
    public async Task StartCall_AnswersWithSessionAndScript()
    {
        await using var host = await ApiHost.StartAsync();
        host.Store.Tasks.Add(("alice", _id), Samples.Task("alice", _id, CallTaskStatus.ReadyToCall));

        var body = await ApiHost.BodyAsync(await host.PostAsync($"/api/call-tasks/{_id}/start-call", "{}"));

        Assert.Equal(1, host.Assistant.Dials);
        Assert.Equal("CA1", body.GetProperty("call_sid").GetString());
        Assert.Equal("queued", body.GetProperty("status").GetString());
        Assert.Equal("+12025550142", body.GetProperty("phone_number").GetString());
        Assert.Equal("Hello.", body.GetProperty("call_script").GetProperty("opening").GetString());
        Assert.Equal(1, body.GetProperty("call_session").GetProperty("attempt").GetInt32());
    }

    [Fact]
    public async Task StartCall_OthersAreDialledFirst_AnswersAcceptedWithTheAttemptThatWaits()
    {
        await using var host = await ApiHost.StartAsync();
        host.Store.Tasks.Add(("alice", _id), Samples.Task("alice", _id, CallTaskStatus.ReadyToCall));
        host.Assistant.Started = CallSessionStatus.Initiated;

        var response = await host.PostAsync($"/api/call-tasks/{_id}/start-call");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var body = await ApiHost.BodyAsync(response);
        Assert.Equal("initiated", body.GetProperty("status").GetString());
        Assert.Equal("initiated", body.GetProperty("call_session").GetProperty("status").GetString());
        Assert.True(body.GetProperty("success").GetBoolean());
    }

    [Fact]
    public async Task StartCall_WithABodyThatIsNotEmpty_IsRefusedAndDialsNobody()
    {
        await using var host = await ApiHost.StartAsync();
        host.Store.Tasks.Add(("alice", _id), Samples.Task("alice", _id, CallTaskStatus.ReadyToCall));

        var response = await host.PostAsync($"/api/call-tasks/{_id}/start-call", """{"phone_number":"+12025550199"}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(0, host.Assistant.Dials);
    }

    [Fact]
    public async Task StartCall_MissingNumber_NamesIt()
    {
        await using var host = await ApiHost.StartAsync();
        host.Store.Tasks.Add(("alice", _id), Samples.Task("alice", _id, CallTaskStatus.WaitingForUser, phone: null));
        host.Assistant.NextProblem = new CallProblem(ProblemKind.Invalid, "The number is missing.", [new FieldError("/target_phone_number", "Give a number.")]);

        var response = await host.PostAsync($"/api/call-tasks/{_id}/start-call");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("/target_phone_number", (await ApiHost.BodyAsync(response)).GetProperty("errors")[0].GetProperty("pointer").GetString());
    }
}
