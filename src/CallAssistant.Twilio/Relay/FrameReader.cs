using System.Net.WebSockets;

namespace CallAssistant.Twilio;

/// <summary>Reads the frames of a socket into one buffer, which grows as far as a frame may.</summary>
internal sealed class FrameReader(WebSocket socket)
{
    /// <summary>The longest frame, in bytes. Twilio's longest are partial sentences.</summary>
    public const int Longest = 64 * 1024;

    private byte[] _buffer = new byte[4096];

    /// <summary>The next frame that can be read; null when the other side has closed, or sent one that is too long. It is valid until the next one is read.</summary>
    public async ValueTask<RelayFrame?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                if (length == _buffer.Length)
                {
                    if (length == Longest)
                    {
                        return null;
                    }

                    Array.Resize(ref _buffer, Math.Min(length * 2, Longest));
                }

                part = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                length += part.Count;
            }
            while (!part.EndOfMessage);

            if (RelayFrame.Read(_buffer.AsSpan(0, length)) is { } frame)
            {
                return frame;
            }
        }
    }
}
