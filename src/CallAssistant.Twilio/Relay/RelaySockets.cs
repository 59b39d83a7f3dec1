using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio;

/// <summary>Takes the sockets of calls: the first frame must name a call that this process knows, and a call has one socket at a time.</summary>
internal sealed class RelaySockets(RequestCheck check, CallBook book, IOptions<TwilioOptions> options, TimeProvider time, ILogger<RelaySockets> logger) : IProviderSockets
{
    /// <summary>How long the first frame may take.</summary>
    public static readonly TimeSpan SetupTime = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public bool IsGenuine(ProviderWebhook request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Name == WebhookNames.Relay && check.IsGenuineSocket(request);
    }

    /// <inheritdoc/>
    public async Task RunAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(socket);
        var frames = new FrameReader(socket);
        var setup = await ReadSetupAsync(frames, cancellationToken);
        if (FindLine(setup) is not { } line)
        {
            await RefuseAsync(socket, setup is null ? "it did not begin with a setup frame in time" : "it is of no call that is known here", cancellationToken);
            return;
        }

        using var voice = new RelayVoice(line, socket, new SpokenLanguage(options.Value.Speech), time, logger);
        if (!line.TryConnect(voice, setup!.SessionId))
        {
            await RefuseAsync(socket, "the call is over or has a socket", cancellationToken);
            return;
        }

        await voice.RunAsync(frames, cancellationToken);
    }

    /// <summary>The setup; null when something else came first, or nothing in time.</summary>
    private async Task<RelayFrame?> ReadSetupAsync(FrameReader frames, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(SetupTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await frames.NextAsync(either.Token) is { Type: RelayFrame.Setup } setup ? setup : null;
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The answer webhook came before the socket, so the call is known by now.</summary>
    private CallLine? FindLine(RelayFrame? setup) =>
        setup is { CallSid: { } callSid, CustomParameters: { } parameters } && Guid.TryParseExact(parameters.GetValueOrDefault("attempt"), "D", out var attemptId)
        && book.Find(attemptId) is { } line && line.CallSid == callSid
            ? line
            : null;

    private async Task RefuseAsync(WebSocket socket, string reason, CancellationToken cancellationToken)
    {
        logger.SocketRefused(reason);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.PolicyViolation, reason, cancellationToken);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // Gone already.
        }
    }
}
