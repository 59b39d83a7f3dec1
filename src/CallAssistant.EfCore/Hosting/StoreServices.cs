using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CallAssistant.EfCore;

/// <summary>The services of the store, on whichever database.</summary>
internal static class StoreServices
{
    /// <summary>Registers the stores over a context that has a factory. Replaces any other store.</summary>
    public static CallAssistantBuilder AddStores<TContext>(this CallAssistantBuilder builder, Func<IServiceProvider, StoreDialect> dialect)
        where TContext : DbContext
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StoreRunner>();
        services.Replace(ServiceDescriptor.Singleton<StoreContexts>(provider => new StoreContexts<TContext>(FactoryOf<TContext>(provider))));
        services.Replace(ServiceDescriptor.Singleton(dialect));
        services.Replace(ServiceDescriptor.Singleton<ICallAssistantDatabase, StoreDatabase>());
        services.Replace(ServiceDescriptor.Singleton<ICallStore, EfCallStore>());
        services.Replace(ServiceDescriptor.Singleton<IContactStore, EfContactStore>());
        services.Replace(ServiceDescriptor.Singleton<ISettingsStore, EfSettingsStore>());
        services.Replace(ServiceDescriptor.Singleton<INotificationStore, EfNotificationStore>());
        services.Replace(ServiceDescriptor.Singleton<IIdempotencyStore, EfIdempotencyStore>());
        services.Replace(ServiceDescriptor.Singleton<ISuppressionStore, EfSuppressionStore>());
        return builder;
    }

    /// <exception cref="InvalidOperationException">The context has none.</exception>
    public static IDbContextFactory<TContext> FactoryOf<TContext>(IServiceProvider services)
        where TContext : DbContext =>
        services.GetService<IDbContextFactory<TContext>>()
        ?? throw new InvalidOperationException($"There is no factory of {typeof(TContext).Name}. Register it with services.AddDbContextFactory<{typeof(TContext).Name}>(…).");

    /// <summary>Logs less of a ready context: refused commits are part of the contract and come out as faults; here they would be logged as errors a second time.</summary>
    public static DbContextOptionsBuilder Quietly(this DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings => warnings.Log(
        (RelationalEventId.CommandExecuted, LogLevel.Debug),
        (RelationalEventId.CommandError, LogLevel.Debug),
        (RelationalEventId.TransactionError, LogLevel.Debug),
        (RelationalEventId.ConnectionError, LogLevel.Debug),
        (CoreEventId.QueryIterationFailed, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
}
