using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace CallAssistant.Twilio;

/// <summary>Two HTTP clients: one that sends each request once, for dialling and for starting a recording, and one that tries again.</summary>
internal static class TwilioHttp
{
    public const string Dialling = "CallAssistant.Twilio.Dialling";
    public const string Retrying = "CallAssistant.Twilio.Retrying";

    private const int MaxRetries = 3;
    private const long MaxAnswer = 8 * 1024 * 1024;
    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddTwilioApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TwilioApi>();
        services.TryAddSingleton<ITwilioApi>(provider => provider.GetRequiredService<TwilioApi>());
        services.TryAddSingleton<ITwilioAccountApi>(provider => provider.GetRequiredService<TwilioApi>());
        services.AddOwnClient(Dialling);
        services.AddOwnClient(Retrying).AddResilienceHandler("retry", Retry);
        return services;
    }

    /// <summary>A client without what the host adds to all clients: its standard resilience handler would dial twice.</summary>
    private static IHttpClientBuilder AddOwnClient(this IServiceCollection services, string name) =>
        services.AddHttpClient(name, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = MaxAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Clear());

    private static void Retry(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.AddTimeout(TotalTimeout)
            .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = MaxRetries, UseJitter = true, BackoffType = DelayBackoffType.Exponential, Delay = TimeSpan.FromMilliseconds(500) })
            .AddTimeout(TryTimeout);
    }
}
