using CallAssistant.Ai.Fallback;
using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>Puts the agent together: one link for each endpoint, and the offline agent as the last.</summary>
internal static class ModelAgents
{
    /// <summary>Name of the HTTP client that all endpoints share; each has its own connections in it.</summary>
    public const string HttpClientName = "CallAssistant.Ai";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);

    /// <summary>A client without what the host adds to all of its clients: retries and time limits are the chain's, and a stream is never held back.</summary>
    public static void AddModelHttp(this IServiceCollection services) =>
        services.AddHttpClient(HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
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

    public static ICallAgent Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<SemanticKernelOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        var telemetry = services.GetRequiredService<Telemetry>();
        var http = services.GetRequiredService<IHttpClientFactory>();
        var links = options.Endpoints.Select(endpoint =>
        {
            var model = new ModelEndpoint(endpoint, http.CreateClient(HttpClientName), telemetry, time);
            return new AgentLink(model.Name, new SemanticKernelCallAgent(model), new CircuitBreaker(time, options.FaultsToBreak, options.BreakDuration));
        });
        return new FallbackCallAgent([.. links], new OfflineCallAgent(), new FallbackTimes(options.HedgeAfter, options.FirstWordDeadline), time, services.GetRequiredService<ILogger<FallbackCallAgent>>());
    }
}
