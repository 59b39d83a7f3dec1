using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CallAssistant.Core.Tests.Engine;

internal static class ServiceCollectionExtensions
{
    /// <summary>Puts something around the service that is registered by its type.</summary>
    public static void Decorate<TService>(this IServiceCollection services, Func<TService, TService> wrap)
        where TService : class
    {
        var original = services.Last(service => service.ServiceType == typeof(TService)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton(provider => wrap((TService)ActivatorUtilities.CreateInstance(provider, original))));
    }
}
