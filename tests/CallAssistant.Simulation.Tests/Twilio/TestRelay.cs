using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CallAssistant.Simulation.Twilio;

/// <summary>The app's end of a relay socket.</summary>
internal sealed class TestRelay(WebSocket socket)
{
    private readonly byte[] _buffer = new byte[8192];

    /// <summary>All frames so far, in short: <c>agentSpeaking:on</c>, <c>tokensPlayed:Hello.</c>, <c>prompt:Hi.</c>, <c>partial:H</c>, <c>dtmf:1</c>, <c>interrupt:Hel</c>, <c>error:…</c>.</summary>
    public List<string> Frames { get; } = [];

    public JsonElement Setup { get; private set; }

    public JsonElement Last { get; private set; }

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    public string? CloseReason => socket.CloseStatusDescription;

    /// <summary>Reads the next frame; null when the socket is closed.</summary>
    public async Task<string?> ReadAsync()
    {
        try
        {
            var part = await socket.ReceiveAsync(_buffer, CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
                return null;
            }

            Assert.True(part.EndOfMessage);
            Last = JsonDocument.Parse(_buffer.AsMemory(0, part.Count)).RootElement.Clone();
        }
        catch (WebSocketException)
        {
            return null;
        }

        if (Text("type") == "setup")
        {
            Setup = Last;
        }

        Frames.Add(Text("type") switch
        {
            "info" => $"{Text("name")}:{Text("value")}",
            "prompt" => (Last.GetProperty("last").GetBoolean() ? "prompt:" : "partial:") + Text("voicePrompt"),
            "dtmf" => "dtmf:" + Text("digit"),
            "interrupt" => "interrupt:" + Text("utteranceUntilInterrupt"),
            "error" => "error:" + Text("description"),
            var other => other!,
        });
        return Frames[^1];
    }

    /// <summary>Reads until a frame begins like this. False when the socket is closed before.</summary>
    public async Task<bool> UntilAsync(string start)
    {
        while (await ReadAsync() is { } frame)
        {
            if (frame.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public async Task ReadToEndAsync()
    {
        while (await ReadAsync() is not null)
        {
        }
    }

    /// <summary>Sends a reply word by word.</summary>
    public async Task SayAsync(string text, bool isLast = true)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            await SendAsync(new { type = "text", token = (i > 0 ? " " : "") + words[i], last = isLast && i == words.Length - 1 });
        }
    }

    public Task SendAsync(object frame) => SendRawAsync(JsonSerializer.Serialize(frame));

    public Task SendRawAsync(string frame) => socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public void Drop() => socket.Abort();

    private string? Text(string name) => Last.TryGetProperty(name, out var value) ? value.GetString() : null;
}
