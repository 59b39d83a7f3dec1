using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CallAssistant.Benchmarks.Live;

/// <summary>The host's REST API, as any client asks it.</summary>
/// <param name="address">Where it is.</param>
internal sealed class HostApi(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookGap = TimeSpan.FromSeconds(0.1);

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

    /// <summary>Waits until a call is over and was processed.</summary>
    public async Task<JsonNode> FinishAsync(string user, string sessionId)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var session = await GetSessionAsync(user, sessionId);
            if (session["call_session"]!["ended_at"] is not null)
            {
                await SendAsync(user, HttpMethod.Post, $"/api/call-sessions/{sessionId}/process");
                return await GetSessionAsync(user, sessionId);
            }

            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException($"A call does not end: {session["call_session"]!["status"]}.");
            }

            await Task.Delay(LookGap);
        }
    }

    public void Dispose() => _client.Dispose();

    private Task<JsonNode> GetSessionAsync(string user, string sessionId) => SendAsync(user, HttpMethod.Get, $"/api/call-sessions/{sessionId}");

    private async Task<JsonNode> SendAsync(string user, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("X-User-Id", user);
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{method} {path.Split('/')[2]} gave {(int)answer.StatusCode}: {text}");
    }
}
