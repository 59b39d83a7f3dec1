using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using CallAssistant.Twilio.Tests.Fakes;

namespace CallAssistant.Twilio.Tests.Relay;

/// <summary>On the wire: the framework's own sockets on both ends.</summary>
public sealed class RealSocketTests : IAsyncDisposable
{
    private readonly TestCall _call = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TcpClient _client = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _listener.Dispose();
        await _call.DisposeAsync();
    }

    /// <summary>A long frame comes in parts; the words go both ways; Twilio closes first.</summary>
    [Fact]
    public async Task Talk_TwilioCloses_BothEndsCloseInOrder()
    {
        var line = await _call.DialAsync();
        await _call.AskAsync("answer");
        using var server = await OpenAsync();
        using var twilio = WebSocket.CreateFromStream(_client.GetStream(), new WebSocketCreationOptions());
        var serving = _call.Sockets.RunAsync(server, Token);
        var words = string.Concat(Enumerable.Repeat("grüß ", 4000)).Trim();
        await SendAsync(twilio, $$"""{"type":"setup","sessionId":"VX1","callSid":"{{TestCall.Sid}}","customParameters":{"attempt":"{{TestCall.Attempt:D}}"} }""");
        await SendAsync(twilio, $$"""{"type":"prompt","voicePrompt":"{{words}}","lang":"en","last":true}""");
        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.Equal(words, Assert.IsType<CallSignal.Heard>(await line.NextAsync()).Text);
        await line.SayAsync(1, "Hello, Dr. Müller.");
        Assert.Contains("ller.", await ReceiveAsync(twilio), StringComparison.Ordinal);

        await twilio.CloseAsync(WebSocketCloseStatus.NormalClosure, "Closing websocket session", Token);
        await serving;

        Assert.Equal((WebSocketState.Closed, WebSocketCloseStatus.NormalClosure), (twilio.State, twilio.CloseStatus));
        await _call.StatusAsync("completed", 3);
        Assert.Equal([typeof(CallSignal.Interrupted), typeof(CallSignal.Ended)], (await line.RestAsync()).Select(signal => signal.GetType()));
    }

    /// <summary>The connection breaks without a close frame.</summary>
    [Fact]
    public async Task Talk_ConnectionBreaks_EndsTheSocketAlone()
    {
        await using var line = await _call.DialAsync();
        await _call.AskAsync("answer");
        using var server = await OpenAsync();
        var twilio = WebSocket.CreateFromStream(_client.GetStream(), new WebSocketCreationOptions());
        var serving = _call.Sockets.RunAsync(server, Token);
        await SendAsync(twilio, $$"""{"type":"setup","sessionId":"VX1","callSid":"{{TestCall.Sid}}","customParameters":{"attempt":"{{TestCall.Attempt:D}}"} }""");
        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        _client.Close();
        await serving;
        twilio.Dispose();

        Assert.Empty(_call.Api.Updates);
        Assert.NotNull((await _call.AskAsync("relay-ended", ("SessionStatus", "failed"), ("CallStatus", "in-progress"), ("SessionId", "VX1"))).Element("Connect"));
    }

    private static Task SendAsync(WebSocket socket, string frame) => socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, Token);

    private static async Task<string> ReceiveAsync(WebSocket socket)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), Token);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    private async Task<WebSocket> OpenAsync()
    {
        _listener.Start();
        var accepting = _listener.AcceptTcpClientAsync(Token);
        await _client.ConnectAsync((IPEndPoint)_listener.LocalEndpoint, Token);
        var accepted = await accepting;
        return WebSocket.CreateFromStream(accepted.GetStream(), new WebSocketCreationOptions { IsServer = true });
    }
}
