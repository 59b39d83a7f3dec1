using System.Net;
using System.Text.Json;

namespace CallAssistant.AspNetCore.Tests;

public sealed class LiveEventsTests
{
    private static readonly Guid _id = new(9, 1, 4, 8, 0, 0, 0, 0, 0, 0, 3);

    [Fact]
    public async Task Stream_SendsWhatWasAndWhatComes_AndEndsWhenProcessed()
    {
        await using var host = await StartAsync(CallSessionStatus.InProgress, 1);
        var (response, reader) = await OpenAsync(host);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);

        Assert.Equal(["id: 1", "event: callee_spoke"], (await ReadEventAsync(reader))[..2]);
        host.Assistant.Live.Writer.TryWrite(Samples.Entry(_id, 2, new CallEvent.AssistantSpoke("Line\nbreak", 0, 9, false)));
        var second = await ReadEventAsync(reader);
        Assert.Equal(["id: 2", "event: assistant_spoke"], second[..2]);
        Assert.Equal(3, second.Count);
        var data = JsonDocument.Parse(second[2]["data: ".Length..]).RootElement;
        Assert.Equal("Line\nbreak", data.GetProperty("event").GetProperty("text").GetString());
        host.Assistant.Live.Writer.TryWrite(Samples.Entry(_id, 3, new CallEvent.Processed(CallOutcome.Achieved, 1, 0)));

        Assert.Equal("event: processed", (await ReadEventAsync(reader))[1]);
        Assert.Equal("", await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("", "2")]
    [InlineData("?after=1", null)]
    [InlineData("?after=0", "1")]
    public async Task Stream_WithAPosition_GoesOnAfterIt(string query, string? lastEventId)
    {
        await using var host = await StartAsync(CallSessionStatus.InProgress, 3);

        var (_, reader) = await OpenAsync(host, query, lastEventId);

        Assert.Equal($"id: {(lastEventId == "2" ? 3 : 2)}", (await ReadEventAsync(reader))[0]);
    }

    [Fact]
    public async Task Stream_WhenNothingHappens_SendsAHeartbeat()
    {
        await using var host = await StartAsync(CallSessionStatus.InProgress, 1);
        var (_, reader) = await OpenAsync(host);
        await ReadEventAsync(reader);

        host.Time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal([": still here"], await ReadEventAsync(reader));
    }

    [Fact]
    public async Task Stream_OfAProcessedSession_WithNothingLeft_TellsTheClientToStop()
    {
        await using var host = await StartAsync(CallSessionStatus.Completed, 3);

        var response = await host.SendAsync(HttpMethod.Get, $"/api/call-sessions/{_id}/events", null, "alice", ("Last-Event-ID", "3"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Theory]
    [InlineData("", "x", HttpStatusCode.BadRequest)]
    [InlineData("?after=-1", null, HttpStatusCode.BadRequest)]
    [InlineData("?since=1", null, HttpStatusCode.BadRequest)]
    public async Task Stream_WithABadPosition_IsRefused(string query, string? lastEventId, HttpStatusCode status)
    {
        await using var host = await StartAsync(CallSessionStatus.InProgress, 1);

        var response = await host.SendAsync(HttpMethod.Get, $"/api/call-sessions/{_id}/events{query}", null, "alice", lastEventId is null ? [] : [("Last-Event-ID", lastEventId)]);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Stream_OfAnotherUser_IsNotFound()
    {
        await using var host = await StartAsync(CallSessionStatus.InProgress, 1);

        var response = await host.SendAsync(HttpMethod.Get, $"/api/call-sessions/{_id}/events", null, "bob");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<ApiHost> StartAsync(CallSessionStatus status, int entries)
    {
        var host = await SessionEndpointTests.StartAsync(status, _id);
        host.Store.Sessions[("alice", _id)] = host.Store.Sessions[("alice", _id)] with { JournalSequence = entries };
        host.Store.Journals[_id] = [.. Enumerable.Range(1, entries).Select(index => Samples.Entry(_id, index, new CallEvent.CalleeSpoke("Hi", 0, 5)))];
        return host;
    }

    private static async Task<(HttpResponseMessage Response, StreamReader Reader)> OpenAsync(ApiHost host, string query = "", string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/call-sessions/{_id}/events{query}");
        request.Headers.Add("X-User", "alice");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal(["retry: 2000"], await ReadEventAsync(reader));
        return (response, reader);
    }

    private static async Task<List<string>> ReadEventAsync(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            lines.Add(line);
        }

        return lines;
    }
}
