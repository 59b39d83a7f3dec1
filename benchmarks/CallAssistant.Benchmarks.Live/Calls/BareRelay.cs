using System.Net.WebSockets;
using System.Text.Json;

namespace CallAssistant.Benchmarks.Live;

/// <summary>The least that a relay can do, to compare with: each token of the model's stream becomes a frame. No gate, no journal, no store, no interruption.</summary>
internal static class BareRelay
{
    public const string Command = "bare-relay";

    private static readonly HttpClient _model = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Serves sockets at <c>/relay</c> until the process is asked to stop.</summary>
    /// <param name="model">Where the model is.</param>
    public static async Task RunAsync(string model)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseWebSockets();
        app.Map("/relay", async http =>
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            await ServeAsync(socket, model, http.RequestAborted);
        });
        await app.RunAsync();
    }

    private static async Task ServeAsync(WebSocket socket, string model, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer, cancellationToken) is { MessageType: WebSocketMessageType.Text } received)
        {
            using var frame = JsonDocument.Parse(buffer.AsMemory(0, received.Count));
            if (frame.RootElement.GetProperty("type").GetString() == "prompt" && frame.RootElement.GetProperty("last").GetBoolean())
            {
                await AnswerAsync(socket, model, frame.RootElement.GetProperty("voicePrompt").GetString()!, cancellationToken);
            }
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, cancellationToken);
    }

    private static async Task AnswerAsync(WebSocket socket, string model, string words, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, model + "v1/chat/completions")
        {
            Content = JsonContent.Create(new { model = "bench", stream = true, messages = new[] { new { role = "user", content = words } } }),
        };
        using var answer = await _model.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellationToken));
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                using var chunk = JsonDocument.Parse(line.AsMemory("data: ".Length));
                if (chunk.RootElement.GetProperty("choices")[0].GetProperty("delta").TryGetProperty("content", out var content))
                {
                    await SendAsync(socket, content.GetString()!, isLast: false, cancellationToken);
                }
            }
        }

        await SendAsync(socket, "", isLast: true, cancellationToken);
    }

    private static async Task SendAsync(WebSocket socket, string token, bool isLast, CancellationToken cancellationToken) =>
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { type = "text", token, last = isLast }), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
}
