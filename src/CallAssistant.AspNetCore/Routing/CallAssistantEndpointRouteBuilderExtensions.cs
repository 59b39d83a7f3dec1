using CallAssistant.AspNetCore;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the REST API and what belongs to it.</summary>
public static class CallAssistantEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the REST API. Without a signed-in user (see <see cref="CallAssistant.IUserContext"/>) every endpoint answers 401, except the provider's
    /// webhooks, which are checked by their signature. Needs <c>UseAspNetCore()</c> on the builder of CallAssistant.
    /// </summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="prefix">Where the API begins. Webhooks are at <c>{prefix}/webhooks</c>: with another prefix than <c>/api</c> tell the telephony provider too (<c>TwilioOptions.WebhookPath</c>).</param>
    /// <param name="configure">Sets options; null takes the defaults.</param>
    /// <returns>The whole group, for <c>RequireAuthorization()</c>, CORS or rate limits. Webhooks stay open to anonymous requests.</returns>
    /// <exception cref="InvalidOperationException"><c>UseAspNetCore()</c> was not called.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The heartbeat is not more than zero.</exception>
    public static IEndpointConventionBuilder MapCallAssistant(
        this IEndpointRouteBuilder endpoints, string prefix = "/api", Action<CallAssistantApiOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(CallAssistant.IUserContext)) == false)
        {
            throw new InvalidOperationException("MapCallAssistant() needs its services: call UseAspNetCore() in AddCallAssistant(...).");
        }

        var options = new CallAssistantApiOptions();
        configure?.Invoke(options);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Heartbeat, TimeSpan.Zero, nameof(CallAssistantApiOptions.Heartbeat));

        var group = endpoints.MapGroup(prefix);
        var routes = new ApiRoutes(group, options);
        TaskEndpoints.Map(routes);
        SessionEndpoints.Map(routes);
        OrderEndpoints.Map(routes);
        ContactEndpoints.Map(routes);
        SettingsEndpoints.Map(routes);
        NotificationEndpoints.Map(routes);
        MeEndpoints.Map(routes);
        WebhookEndpoints.Map(routes, WebhookEndpoints.Sockets(endpoints.CreateApplicationBuilder()));
        routes.MapRefusals();
        return group;
    }

    /// <summary>Maps <c>/health</c> and <c>/health/ready</c> (does the store answer?), and <c>/health/live</c> (does the process answer?). 200, or 503 when a check fails.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <returns>The group of the three.</returns>
    public static IEndpointConventionBuilder MapCallAssistantHealth(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var group = endpoints.MapGroup("/health");
        group.MapHealthChecks("", new HealthCheckOptions { ResponseWriter = HealthBody.WriteAsync });
        group.MapHealthChecks("/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = HealthBody.WriteAsync });
        group.MapHealthChecks("/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthBody.WriteAsync });
        return group;
    }

    /// <summary>Maps the web page at <paramref name="path"/>: type an instruction, answer questions, start the call, watch it, read the facts. It asks no other site for anything.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="path">Where the page is.</param>
    /// <param name="apiPrefix">Where the API begins.</param>
    /// <returns>The group of the page and its files.</returns>
    public static IEndpointConventionBuilder MapCallAssistantPage(this IEndpointRouteBuilder endpoints, string path = "/", string apiPrefix = "/api")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(apiPrefix);
        var group = endpoints.MapGroup(path);
        PageEndpoints.Map(group, path, apiPrefix);
        return group;
    }

    /// <summary>Maps the OpenAPI document at <c>/openapi/v1.json</c> and a page to try the API at <paramref name="path"/>. Its script comes from this host, not from elsewhere.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="path">Where the page is.</param>
    /// <returns>The group of the document and the page.</returns>
    public static IEndpointConventionBuilder MapCallAssistantDocs(this IEndpointRouteBuilder endpoints, string path = "/docs")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var group = endpoints.MapGroup("");
        DocsEndpoints.Map(group, path);
        return group;
    }
}
