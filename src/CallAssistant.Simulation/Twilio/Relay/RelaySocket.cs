using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace CallAssistant.Simulation;

/// <summary>The socket to the app; Twilio's end of it. One at a time sends.</summary>
internal sealed class RelaySocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly ClientWebSocket _socket = new();
    private readonly Channel<string> _frames = Channel.CreateUnbounded<string>();
    private readonly int? _dropsAfter;
    private Task _reading = Task.CompletedTask;
    private int _sent;

    private RelaySocket(int? dropsAfter) => _dropsAfter = dropsAfter;

    /// <summary>The frames of the app; complete when the socket is closed or lost.</summary>
    public ChannelReader<string> Frames => _frames.Reader;

    /// <summary>Opens it with a signed handshake. Null when the app does not take it.</summary>
    public static async Task<RelaySocket?> ConnectAsync(string url, string authToken, int? dropsAfter, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("ws" or "wss") || !uri.IsLoopback)
        {
            return null;
        }

        var relay = new RelaySocket(dropsAfter);
        relay._socket.Options.Proxy = null;
        relay._socket.Options.KeepAliveInterval = TimeSpan.Zero;
        relay._socket.Options.SetRequestHeader(Signer.Header, Signer.Sign(authToken, url, []));
        try
        {
            await relay._socket.ConnectAsync(uri, cancellationToken);
        }
        catch (WebSocketException)
        {
            relay.Dispose();
            return null;
        }
        catch (OperationCanceledException)
        {
            relay.Dispose();
            throw;
        }

        relay._reading = relay.ReadAsync();
        return relay;
    }

    /// <summary>Sends a frame; does nothing when the socket is lost.</summary>
    public async Task SendAsync(JsonObject frame)
    {
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException or OperationCanceledException or IOException)
        {
            return;
        }

        if (++_sent == _dropsAfter)
        {
            Drop();
        }
    }

    /// <summary>Closes it with a handshake, within a few seconds.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        try
        {
            await _socket.CloseOutputAsync(status, reason, CancellationToken.None);
            await _reading.WaitAsync(Patience, TimeProvider.System);
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException or OperationCanceledException or IOException or TimeoutException)
        {
            Drop();
        }

        await _reading;
    }

    /// <summary>Cuts it, without a word.</summary>
    public void Drop() => _socket.Abort();

    public void Dispose() => _socket.Dispose();

    private async Task ReadAsync()
    {
        var buffer = new byte[8192];
        var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);
                    return;
                }

                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    _frames.Writer.TryWrite(Encoding.UTF8.GetString(message.ToArray()));
                    message.SetLength(0);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException or OperationCanceledException or IOException)
        {
            // Lost: told by the end of the frames.
        }
        finally
        {
            _frames.Writer.TryComplete();
        }
    }
}
