using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio.Tests.Rest;

/// <summary>On the wire: a server that takes a call and closes the connection without a word is not asked again, on a connection that was used before and in a host that retries on all of its clients.</summary>
public sealed class DialOnceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateCallAsync_ServerClosesInsteadOfAnswering_IsSentOnce()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var creates = 0;
        var server = ServeAsync(listener, request => Interlocked.Increment(ref creates) == 1, stop.Token);
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(client => client.AddStandardResilienceHandler());
        services.AddTwilioApi();
        services.AddSingleton(Options.Create(new TwilioOptions { AccountSid = "AC1", AuthToken = "t", CallsPerSecond = 100, ApiBaseUrl = new Uri($"http://{listener.LocalEndpoint}") }));
        await using var provider = services.BuildServiceProvider();
        var api = provider.GetRequiredService<ITwilioApi>();
        var call = new NewCall { To = "+12125550123", From = "+15005550006", Url = new Uri("https://host/x"), RingTimeout = TimeSpan.FromSeconds(30), TimeLimit = TimeSpan.FromSeconds(60) };

        Assert.Equal("CA1", (await api.CreateCallAsync(call, Token)).Sid);
        Assert.Equal(TwilioFault.Ambiguous, (await Assert.ThrowsAsync<TwilioException>(() => api.CreateCallAsync(call, Token))).Fault);

        Assert.Equal(2, creates);
        await stop.CancelAsync();
        await server;
    }

    /// <summary>Answers each request, or closes the connection on it.</summary>
    private static async Task ServeAsync(TcpListener listener, Func<string, bool> answers, CancellationToken cancellationToken)
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(cancellationToken), answers, cancellationToken));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private static async Task ServeAsync(TcpClient client, Func<string, bool> answers, CancellationToken cancellationToken)
    {
        using var connection = client;
        var stream = connection.GetStream();
        var buffer = new byte[8192];
        try
        {
            while (await ReadRequestAsync(stream, buffer, cancellationToken) is { } request && answers(request))
            {
                const string Body = """{"sid":"CA1","status":"queued"}""";
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}"), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private static async Task<string?> ReadRequestAsync(NetworkStream stream, byte[] buffer, CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return null;
            }

            length += read;
            var text = Encoding.ASCII.GetString(buffer, 0, length);
            if (text.Contains("TimeLimit=60", StringComparison.Ordinal))
            {
                return text;
            }
        }
    }
}
