using System.Text.Json.Nodes;

namespace CallAssistant.Benchmarks.Live;

/// <summary>The host's REST API, as any client asks it.</summary>
/// <param name="address">Where it is.</param>
internal sealed class HostApi(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Stores a task that lacks nothing.</summary>
    /// <returns>Its identifier.</returns>
    public async Task<string> CreateTaskAsync(string user, string phoneNumber)
    {
        var answer = await SendAsync(user, HttpMethod.Post, "/api/call-tasks", new { raw_instruction = $"Call {phoneNumber} and ask for the opening hours" });
        return answer["status"]!.GetValue<string>() == "ready_to_call" ? answer["call_task"]!["id"]!.GetValue<string>() : throw new InvalidOperationException($"The task is not ready: {answer}");
    }

    /// <returns>The identifier of the session.</returns>
    public async Task<string> StartCallAsync(string user, string taskId) =>
        (await SendAsync(user, HttpMethod.Post, $"/api/call-tasks/{taskId}/start-call"))["call_session"]!["id"]!.GetValue<string>();

    /// <summary>The session, and its transcript once it was processed.</summary>
    public Task<JsonNode> GetSessionAsync(string user, string sessionId) => SendAsync(user, HttpMethod.Get, $"/api/call-sessions/{sessionId}");

    /// <summary>Waits until a call that is over was processed.</summary>
    public Task ProcessAsync(string user, string sessionId) => SendAsync(user, HttpMethod.Post, $"/api/call-sessions/{sessionId}/process");

    public void Dispose() => _client.Dispose();

    private async Task<JsonNode> SendAsync(string user, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("X-User-Id", user);
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{method} {path.Split('/')[2]} gave {(int)answer.StatusCode}: {text}");
    }
}
