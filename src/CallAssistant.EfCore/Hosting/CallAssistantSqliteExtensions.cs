using CallAssistant;
using CallAssistant.EfCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
        services.AddPooledDbContextFactory<SqliteCallAssistantDbContext>((provider, context) => context.UseSqlite(Settings(provider).ToConnectionString()).Quietly());
        return builder.AddStores<SqliteCallAssistantDbContext>(provider =>
            new SqliteDialect(Settings(provider).BusyTimeout, provider.GetRequiredService<TimeProvider>(), Settings(provider).ToConnectionString()));
    }

    private static SqliteStoreOptions Settings(IServiceProvider services) => services.GetRequiredService<IOptions<SqliteStoreOptions>>().Value;
}
