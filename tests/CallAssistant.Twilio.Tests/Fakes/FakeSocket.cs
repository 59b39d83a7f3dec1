using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace CallAssistant.Twilio.Tests.Fakes;

/// <summary>Twilio's end of a socket, and ours in one: a test gives frames to the reader and sees what the writer sent.</summary>
internal sealed class FakeSocket : WebSocket
{
    private readonly Channel<(byte[] Bytes, WebSocketMessageType Type)?> _incoming = Channel.CreateUnbounded<(byte[], WebSocketMessageType)?>();
    private readonly Channel<JsonObject> _sent = Channel.CreateUnbounded<JsonObject>();
    private ReadOnlyMemory<byte> _rest;
    private TaskCompletionSource _idle = new();
    private WebSocketState _state = WebSocketState.Open;

    /// <summary>Frames that we sent, as they come; completed when our end is closed.</summary>
    public ChannelReader<JsonObject> Sent => _sent.Reader;

    /// <summary>All that were sent.</summary>
    public List<JsonObject> Log { get; } = [];

    /// <summary>True to close too when we close.</summary>
    public bool AnswersClose { get; set; } = true;

    public WebSocketCloseStatus? OurClose { get; private set; }

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => _state;

    public override string? SubProtocol => null;

    /// <summary>Gives a frame.</summary>
    public void Give(string frame) => _incoming.Writer.TryWrite((Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text));

    /// <summary>Gives a frame and waits until the reader wants the next one, or has gone.</summary>
    public async Task GiveAsync(string frame, Task running)
    {
        _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Give(frame);
        await Task.WhenAny(_idle.Task, running);
    }

    /// <summary>Twilio closes.</summary>
    public void GiveClose() => _incoming.Writer.TryWrite(([], WebSocketMessageType.Close));

    /// <summary>The connection breaks.</summary>
    public void Break() => _incoming.Writer.TryWrite(null);

    public override void Abort() => _state = WebSocketState.Aborted;

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        OurClose ??= closeStatus;
        _sent.Writer.TryComplete();
        if (AnswersClose)
        {
            GiveClose();
        }

        return Task.CompletedTask;
    }

    public override void Dispose() => _state = WebSocketState.Closed;

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_rest.IsEmpty)
        {
            if (!_incoming.Reader.TryRead(out var next))
            {
                _idle.TrySetResult();
                await _incoming.Reader.WaitToReadAsync(cancellationToken);
                _incoming.Reader.TryRead(out next);
            }

            if (next is not { } frame)
            {
                throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
            }

            if (frame.Type == WebSocketMessageType.Close)
            {
                return new ValueWebSocketReceiveResult(0, WebSocketMessageType.Close, endOfMessage: true);
            }

            _rest = frame.Bytes;
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return new ValueWebSocketReceiveResult(count, WebSocketMessageType.Text, _rest.IsEmpty);
    }

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override ValueTask SendAsync(ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        var frame = JsonNode.Parse(buffer.Span)!.AsObject();
        Log.Add(frame);
        _sent.Writer.TryWrite(frame);
        return ValueTask.CompletedTask;
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) => throw new NotSupportedException();
}
