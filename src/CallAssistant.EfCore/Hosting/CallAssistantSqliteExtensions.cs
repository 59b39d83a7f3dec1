using CallAssistant;
using CallAssistant.EfCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Stores everything in one SQLite file.</summary>
public static class CallAssistantSqliteExtensions
{
    /// <summary>
    /// Uses a SQLite file for tasks, sessions, journals, contacts, settings, notifications and idempotency keys. Replaces any other store; calling it twice is harmless.
    /// Create or upgrade the file at start with <see cref="ICallAssistantDatabase.MigrateAsync"/>.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">For example <c>Data Source=callassistant.db</c>.</param>
    /// <param name="configure">Changes further settings; null takes the defaults.</param>
    /// <returns>The builder.</returns>
    public static CallAssistantBuilder UseSqlite(this CallAssistantBuilder builder, string connectionString, Action<SqliteStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connectionString);
        var services = builder.Services;
        var options = services.AddOptions<SqliteStoreOptions>().Configure(settings => settings.ConnectionString = connectionString).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SqliteStoreOptions>, SqliteStoreOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<SqliteCallAssistantDbContext>(Configure);
        services.Replace(ServiceDescriptor.Singleton<StoreContexts, StoreContexts<SqliteCallAssistantDbContext>>());
        services.Replace(ServiceDescriptor.Singleton<StoreDialect, SqliteDialect>());
        services.Replace(ServiceDescriptor.Singleton<ICallAssistantDatabase, SqliteDatabase>());
        return builder.AddStores();
    }

    /// <summary>The stores, on whichever database.</summary>
    private static CallAssistantBuilder AddStores(this CallAssistantBuilder builder)
    {
        builder.Services.TryAddSingleton<StoreRunner>();
        builder.Services.Replace(ServiceDescriptor.Singleton<ICallStore, EfCallStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IContactStore, EfContactStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<ISettingsStore, EfSettingsStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<INotificationStore, EfNotificationStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IIdempotencyStore, EfIdempotencyStore>());
        return builder;
    }

    private static void Configure(IServiceProvider services, DbContextOptionsBuilder options)
    {
        var settings = services.GetRequiredService<IOptions<SqliteStoreOptions>>().Value;
        options.UseSqlite(settings.ToConnectionString())
            .AddInterceptors(new SqliteConnectionSetup(settings.BusyTimeout))
            .ConfigureWarnings(warnings => warnings.Log(
                (RelationalEventId.CommandExecuted, LogLevel.Debug),

                // Refused commits are part of the contract and come out as faults; here they would be logged as errors a second time.
                (RelationalEventId.CommandError, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
    }
}
