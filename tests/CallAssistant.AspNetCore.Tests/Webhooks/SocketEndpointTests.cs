using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallAssistant.AspNetCore.Tests;

/// <summary>Sockets that a provider opens: checked before they are accepted, and served until they are closed.</summary>
public sealed class SocketEndpointTests
{
    private const string Path = "/api/webhooks/relay?x=%2Fa";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Genuine_IsAcceptedAndServed()
    {
        var sockets = new FakeSockets(isGenuine: true);
        await using var host = await StartAsync(sockets);
        using var client = await ConnectAsync(host);

        await client.SendAsync(Encoding.UTF8.GetBytes("hello"), WebSocketMessageType.Text, endOfMessage: true, Token);
        var buffer = new byte[16];
        var answer = await client.ReceiveAsync(buffer, Token);

        Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 0, answer.Count));
        Assert.Equal(("relay", Path, "abc"), (sockets.Seen!.Name, sockets.Seen.RawTarget, sockets.Seen.Headers["x-signature"]));
        await client.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Token);
        await sockets.Served;
    }

    [Fact]
    public async Task Forged_IsRefusedBeforeItIsAccepted()
    {
        var sockets = new FakeSockets(isGenuine: false);
        await using var host = await StartAsync(sockets);

        using var client = new ClientWebSocket();
        client.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => client.ConnectAsync(AddressOf(host), Token));

        Assert.Equal(HttpStatusCode.Forbidden, client.HttpStatusCode);
        Assert.False(sockets.Served.IsCompleted);
    }

    [Fact]
    public async Task NoProviderThatOpensAny_Refuses()
    {
        await using var host = await ApiHost.StartAsync(onSocket: true);

        using var client = new ClientWebSocket();
        client.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => client.ConnectAsync(AddressOf(host), Token));

        Assert.Equal(HttpStatusCode.Forbidden, client.HttpStatusCode);
    }

    [Fact]
    public async Task PlainGet_SaysWhatTheAddressAnswersTo()
    {
        await using var host = await StartAsync(new FakeSockets(isGenuine: true));

        var response = await host.Client.GetAsync(Path, Token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task HostStops_TheSocketGoesOnUntilTheHostWaitsNoLonger()
    {
        var sockets = new FakeSockets(isGenuine: true);
        var host = await StartAsync(sockets, services => services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1)));
        using var client = await ConnectAsync(host);
        await sockets.Begun;

        await host.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sockets.Served);
    }

    private static Task<ApiHost> StartAsync(FakeSockets sockets, Action<IServiceCollection>? change = null) => ApiHost.StartAsync(
        services =>
        {
            services.AddSingleton<IProviderSockets>(sockets);
            change?.Invoke(services);
        },
        onSocket: true);

    private static async Task<ClientWebSocket> ConnectAsync(ApiHost host)
    {
        var client = new ClientWebSocket();
        client.Options.SetRequestHeader("X-Signature", "abc");
        await client.ConnectAsync(AddressOf(host), Token);
        return client;
    }

    private static Uri AddressOf(ApiHost host) => new($"ws://{host.Client.BaseAddress!.Authority}{Path}");

    /// <summary>Sends back what it hears.</summary>
    private sealed class FakeSockets(bool isGenuine) : IProviderSockets
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _served = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ProviderWebhook? Seen { get; private set; }

        public Task Begun => _begun.Task;

        public Task Served => _served.Task;

        public bool IsGenuine(ProviderWebhook request)
        {
            Seen = request;
            return isGenuine;
        }

        public async Task RunAsync(WebSocket socket, CancellationToken cancellationToken)
        {
            _begun.SetResult();
            try
            {
                var buffer = new byte[1024];
                while (await socket.ReceiveAsync(buffer, cancellationToken) is { MessageType: WebSocketMessageType.Text } heard)
                {
                    await socket.SendAsync(buffer.AsMemory(0, heard.Count), WebSocketMessageType.Text, heard.EndOfMessage, cancellationToken);
                }

                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                _served.SetResult();
            }
            catch (OperationCanceledException)
            {
                _served.SetCanceled(cancellationToken);
            }
        }
    }
}
