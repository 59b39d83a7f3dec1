using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Ai.Models;

/// <summary>The HTTP client of models.</summary>
internal static class ModelHttp
{
    /// <summary>Name of the client that all endpoints share; each has its own connections in it.</summary>
    public const string ClientName = "CallAssistant.Ai";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);

    /// <summary>A client without what the host adds to all of its clients: retries and time limits are the chain's, and a stream is never held back.</summary>
    public static void AddModelHttp(this IServiceCollection services) =>
        services.AddHttpClient(ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = ConnectTimeout,
                PooledConnectionLifetime = ConnectionLifetime,
            })
            .ConfigureAdditionalHttpMessageHandlers((handlers, _) =>
            {
                handlers.Clear();
                handlers.Add(new BoundedReplyHandler());
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
}
