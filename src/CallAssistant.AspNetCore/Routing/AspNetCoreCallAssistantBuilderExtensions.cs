using CallAssistant;
using CallAssistant.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what the REST API needs.</summary>
public static class AspNetCoreCallAssistantBuilderExtensions
{
    /// <summary>
    /// Adds the services behind <c>MapCallAssistant()</c>: the OpenAPI document <c>v1</c>, a health check of the store, and an <see cref="IUserContext"/> that
    /// takes the name identifier (or <c>sub</c>) of the authenticated principal, unless the host has registered its own. Twice is harmless.
    /// </summary>
    /// <param name="builder">The builder.</param>
    public static CallAssistantBuilder UseAspNetCore(this CallAssistantBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(Marker)))
        {
            return builder;
        }

        services.AddSingleton<Marker>();
        services.AddHttpContextAccessor();
        services.TryAddSingleton<IUserContext, HttpUserContext>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WebhookNotes>();
        services.Configure<JsonOptions>(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiSchemaResolver.Instance));
        services.AddOpenApi("v1", document =>
        {
            document.AddOperationTransformer<ApiDocTransformer>();
            document.AddSchemaTransformer<NumberSchemaTransformer>();
            document.AddDocumentTransformer((openApi, _, _) =>
            {
                openApi.Info.Title = "CallAssistant";
                openApi.Info.Description = "Phone calls on a person's behalf: plan, ask, call, and bring back facts with the words that prove them.";
                return Task.CompletedTask;
            });
        });
        services.AddHealthChecks().AddCheck<StoreHealthCheck>(StoreHealthCheck.Name, HealthStatus.Unhealthy, ["ready"], TimeSpan.FromSeconds(5));
        services.TryAddTransient<IAuthorizationMiddlewareResultHandler, AuthorizationMiddlewareResultHandler>();
        if (services.Last(service => service.ServiceType == typeof(IAuthorizationMiddlewareResultHandler)).ImplementationType == typeof(AuthorizationMiddlewareResultHandler))
        {
            services.Replace(ServiceDescriptor.Singleton<IAuthorizationMiddlewareResultHandler, ProblemAuthorizationResultHandler>());
        }

        return builder;
    }

    private sealed class Marker;
}
