using System.Buffers;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace CallAssistant.Benchmarks.Live;

/// <summary>Twilio's end of a relay's socket.</summary>
internal sealed class RelaySocket : IDisposable
{
    private static readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly ArrayBufferWriter<byte> _out = new();
    private readonly byte[] _in = new byte[4096];

    /// <summary>Opens it with a signed handshake.</summary>
    public async Task OpenAsync(string url)
    {
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        _socket.Options.SetRequestHeader(Signer.Header, Signer.Sign(url, []));
        await _socket.ConnectAsync(new Uri(url), _invoker, CancellationToken.None);
    }

    /// <summary>Sends a frame of string members, and of <c>last</c> when it is given.</summary>
    public async ValueTask SendAsync(string type, bool? last, params (string Name, string Value)[] members)
    {
        _out.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_out))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            foreach (var (name, value) in members)
            {
                json.WriteString(name, value);
            }

            if (last is { } isLast)
            {
                json.WriteBoolean("last", isLast);
            }

            json.WriteEndObject();
        }

        await _socket.SendAsync(_out.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }

    public ValueTask SendInfoAsync(string name, string value) => SendAsync("info", last: null, ("name", name), ("value", value));

    /// <summary>The first frame of a relay.</summary>
    public async ValueTask SendSetupAsync(string session, string callSid, IReadOnlyDictionary<string, string> parameters)
    {
        var setup = new { type = "setup", sessionId = session, callSid, accountSid = Account.Sid, direction = "outbound-api", callType = "PSTN", callStatus = "IN_PROGRESS", customParameters = parameters };
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(setup), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }

    /// <summary>The next words, whether they end what is said for now, and when they arrived.</summary>
    /// <exception cref="InvalidOperationException">Something else came, or the other side has closed.</exception>
    public async ValueTask<(string Token, bool IsLast, long At)> ReadTextAsync()
    {
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(_in.AsMemory(length), CancellationToken.None);
            length += part.Count;
        }
        while (!part.EndOfMessage && part.MessageType != WebSocketMessageType.Close);
        var at = Stopwatch.GetTimestamp();
        if (part.MessageType == WebSocketMessageType.Close)
        {
            throw new InvalidOperationException($"The other side closed the socket: {_socket.CloseStatusDescription}");
        }

        using var frame = JsonDocument.Parse(_in.AsMemory(0, length));
        return frame.RootElement.GetProperty("type").GetString() == "text"
            ? (frame.RootElement.GetProperty("token").GetString()!, frame.RootElement.TryGetProperty("last", out var last) && last.GetBoolean(), at)
            : throw new InvalidOperationException($"Not words: {frame.RootElement.GetRawText()}");
    }

    /// <summary>Closes it as Twilio does when the callee has hung up, and waits for the other side.</summary>
    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "Closing websocket session", CancellationToken.None).WaitAsync(Patience);

    public void Dispose() => _socket.Dispose();
}
