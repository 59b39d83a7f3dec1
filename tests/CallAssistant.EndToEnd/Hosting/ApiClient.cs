using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CallAssistant.EndToEnd.Hosting;

/// <summary>Talks to a host over HTTP, as any client does.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient _http;

    public ApiClient(Uri address, IEnumerable<(string Name, string Value)> headers)
    {
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        foreach (var (name, value) in headers)
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }
    }

    /// <summary>Sends a request and takes whatever comes.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        return await _http.SendAsync(request);
    }

    /// <summary>Sends a request that must end with this status.</summary>
    /// <returns>The body.</returns>
    public async Task<JsonNode> SendAsync(HttpMethod method, string path, HttpStatusCode expected, object? body = null)
    {
        using var response = await SendAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{method} {path} gave {(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    public Task<JsonNode> GetAsync(string path) => SendAsync(HttpMethod.Get, path, HttpStatusCode.OK);

    public Task<JsonNode> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, HttpStatusCode.OK, body);

    /// <summary>Stores a task.</summary>
    /// <returns>The answer.</returns>
    public Task<JsonNode> CreateTaskAsync(string instruction) =>
        SendAsync(HttpMethod.Post, "/api/call-tasks", HttpStatusCode.Created, new { raw_instruction = instruction });

    /// <summary>Stores a task that lacks nothing, and starts its call.</summary>
    /// <returns>The identifiers of task and session.</returns>
    public async Task<(string TaskId, string SessionId)> StartCallAsync(string instruction)
    {
        var created = await CreateTaskAsync(instruction);
        Assert.Equal("ready_to_call", created.Text("status"));
        var taskId = created.Text("call_task", "id");
        var started = await StartCallOfAsync(taskId);
        return (taskId, started.Text("call_session", "id"));
    }

    /// <summary>Starts the call of a task. 200 where it was dialled meanwhile, 202 where another host took the attempt and has not dialled it yet.</summary>
    /// <returns>The answer.</returns>
    public async Task<JsonNode> StartCallOfAsync(string taskId)
    {
        using var response = await SendAsync(HttpMethod.Post, $"/api/call-tasks/{taskId}/start-call");
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted, $"start-call gave {(int)response.StatusCode}: {text}");
        var started = JsonNode.Parse(text)!;
        Assert.Equal(response.StatusCode == HttpStatusCode.Accepted, started.Text("status") == "initiated");
        return started;
    }

    /// <summary>Follows a call to its end.</summary>
    /// <returns>The kinds of the events, in order.</returns>
    public async Task<IReadOnlyList<string>> FollowAsync(string sessionId)
    {
        var kinds = new List<string>();
        await foreach (var (kind, _) in EventsAsync(sessionId))
        {
            kinds.Add(kind);
        }

        return kinds;
    }

    /// <summary>The live events of a call until it is processed.</summary>
    public async IAsyncEnumerable<(string Kind, JsonElement Entry)> EventsAsync(string sessionId)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var stream = await _http.GetStreamAsync($"/api/call-sessions/{sessionId}/events", limit.Token);
        var parser = SseParser.Create(stream, (_, data) => JsonSerializer.Deserialize<JsonElement>(data));
        await foreach (var item in parser.EnumerateAsync(limit.Token))
        {
            yield return (item.EventType, item.Data);
        }
    }

    public void Dispose() => _http.Dispose();
}
