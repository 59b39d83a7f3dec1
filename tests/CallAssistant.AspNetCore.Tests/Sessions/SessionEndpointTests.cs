using System.Net;

namespace CallAssistant.AspNetCore.Tests;

public sealed class SessionEndpointTests
{
    private static readonly Guid _id = new(9, 1, 4, 8, 0, 0, 0, 0, 0, 0, 2);

    [Fact]
    public async Task Get_HasTranscriptAndFactsWithTheirWords()
    {
        await using var host = await StartAsync(CallSessionStatus.Completed);

        var body = await ApiHost.BodyAsync(await host.GetAsync($"/api/call-sessions/{_id}"));

        Assert.Equal("Booked.", body.GetProperty("call_session").GetProperty("summary").GetString());
        Assert.Equal("Assistant: Hello.\nHuman: Friday at three.", body.GetProperty("transcript").GetProperty("full_text").GetString());
        Assert.Equal("human", body.GetProperty("transcript").GetProperty("segments")[1].GetProperty("speaker").GetString());
        var fact = body.GetProperty("extracted_data")[0];
        Assert.Equal(("appointment", "datetime", "verified", "Friday at three"), (fact.GetProperty("key").GetString(), fact.GetProperty("type").GetString(), fact.GetProperty("status").GetString(), fact.GetProperty("raw_fragment").GetString()));
    }

    [Fact]
    public async Task List_FiltersByTaskAndStatus()
    {
        await using var host = await StartAsync(CallSessionStatus.NoAnswer);

        var body = await ApiHost.BodyAsync(await host.GetAsync($"/api/call-sessions?task_id={_id}&status=no_answer&limit=5"));

        Assert.Equal(1, body.GetProperty("total").GetInt64());
        Assert.Equal(new CallSessionQuery { TaskId = _id, Status = CallSessionStatus.NoAnswer, Limit = 5 }, host.Store.LastSessionQuery);
    }

    [Fact]
    public async Task Journal_AfterAPosition_HasTheRestWithHashes()
    {
        await using var host = await StartAsync(CallSessionStatus.Completed);
        host.Store.Journals[_id] = [Samples.Entry(_id, 1, new CallEvent.DialStarted("+12025550142", 1)), Samples.Entry(_id, 2, new CallEvent.CalleeSpoke("Hi", 0, 5))];

        var entries = (await ApiHost.BodyAsync(await host.GetAsync($"/api/call-sessions/{_id}/journal?after=1"))).GetProperty("entries");

        var entry = Assert.Single(entries.EnumerateArray());
        Assert.Equal((2, "h2", "p2"), (entry.GetProperty("sequence").GetInt32(), entry.GetProperty("hash").GetString(), entry.GetProperty("previous_hash").GetString()));
        Assert.Equal(("callee_spoke", "Hi"), (entry.GetProperty("event").GetProperty("kind").GetString(), entry.GetProperty("event").GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Process_AnswersInTheAgreedWords()
    {
        await using var host = await StartAsync(CallSessionStatus.Completed);

        var body = await ApiHost.BodyAsync(await host.PostAsync($"/api/call-sessions/{_id}/process"));

        var summary = body.GetProperty("summary");
        Assert.Equal("Booked.", summary.GetProperty("summary").GetString());
        Assert.True(summary.GetProperty("goalAchieved").GetBoolean());
        Assert.True(summary.GetProperty("followUpRequired").GetBoolean());
        Assert.Equal("positive", summary.GetProperty("sentiment").GetString());
        Assert.Equal("Friday at three", summary.GetProperty("extractedData")[0].GetProperty("rawFragment").GetString());
        Assert.Equal("completed", body.GetProperty("task_status").GetString());
        Assert.Equal((1, 1), (body.GetProperty("extracted_data_count").GetInt32(), body.GetProperty("follow_up_tasks_created").GetInt32()));
    }

    [Fact]
    public async Task HangUp_GivesTheSessionBack()
    {
        await using var host = await StartAsync(CallSessionStatus.InProgress);

        var response = await host.PostAsync($"/api/call-sessions/{_id}/hang-up");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("in_progress", (await ApiHost.BodyAsync(response)).GetProperty("call_session").GetProperty("status").GetString());
    }

    internal static async Task<ApiHost> StartAsync(CallSessionStatus status, Guid? sessionId = null)
    {
        var host = await ApiHost.StartAsync();
        var id = sessionId ?? _id;
        host.Store.Tasks.Add(("alice", id), Samples.Task("alice", id, CallTaskStatus.Completed));
        host.Store.Sessions.Add(("alice", id), Samples.Session("alice", id, id, status));
        host.Store.Results.Add(id, Samples.Result(id));
        return host;
    }
}
