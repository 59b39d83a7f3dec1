using CallAssistant;
using CallAssistant.EfCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Stores everything in a PostgreSQL database.</summary>
public static class CallAssistantPostgreSqlExtensions
{
    /// <summary>
    /// Uses a PostgreSQL database (version 15 or later) for tasks, sessions, journals, contacts, settings, notifications and idempotency keys. Any number of hosts may share it. Replaces any other
    /// store; calling it twice is harmless. Create or upgrade the tables with <see cref="ICallAssistantDatabase.MigrateAsync"/>. Row level security keeps users
    /// apart, so the store refuses to work as a superuser or as a role with BYPASSRLS; migrations may run as one.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">For example <c>Host=db;Database=calls;Username=callassistant;Password=…</c>.</param>
    /// <param name="configure">Changes further settings; null takes the defaults.</param>
    /// <returns>The builder.</returns>
    public static CallAssistantBuilder UsePostgreSql(this CallAssistantBuilder builder, string connectionString, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connectionString);
        var services = builder.Services;
        var options = services.AddOptions<PostgreSqlStoreOptions>().Configure(settings => settings.ConnectionString = connectionString).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PostgreSqlStoreOptions>, PostgreSqlStoreOptionsValidator>());
        services.AddPooledDbContextFactory<PostgreSqlCallAssistantDbContext>((provider, context) =>
            context.UseNpgsql(provider.GetRequiredService<IOptions<PostgreSqlStoreOptions>>().Value.ToConnectionString()).Quietly());
        return builder.AddStores<PostgreSqlCallAssistantDbContext>(_ => new PostgreSqlDialect());
    }
}
