using CallAssistant.Conformance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.EfCore.Tests.OwnContext;

/// <summary>The stores in an application's own context, made by the application's own migrations. A test may take out a protection with <see cref="Saboteur"/>.</summary>
/// <typeparam name="TContext">The context that is whole.</typeparam>
public abstract class OwnContextHost<TContext> : StoreHost
    where TContext : AppDbContext
{
    private readonly Sabotage _sabotage = Saboteur.Current;
    private ServiceProvider? _services;

    public override ICallStore Calls => Services.GetRequiredService<ICallStore>();

    public override IContactStore Contacts => Services.GetRequiredService<IContactStore>();

    public override ISettingsStore Settings => Services.GetRequiredService<ISettingsStore>();

    public override INotificationStore Notifications => Services.GetRequiredService<INotificationStore>();

    public override IIdempotencyStore Idempotency => Services.GetRequiredService<IIdempotencyStore>();

    public override ISuppressionStore Suppressions => Services.GetRequiredService<ISuppressionStore>();

    protected ServiceProvider Services => _services ?? throw new InvalidOperationException("The host was not started.");

    protected bool IsWhole => _sabotage == Sabotage.None;

    /// <summary>A context of the application's.</summary>
    public AppDbContext CreateContext() => Services.GetRequiredService<Func<AppDbContext>>()();

    public override async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected void Open(TimeProvider time, Action<DbContextOptionsBuilder> database)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddSingleton<ICallIds>(new SeededIds(7));
        var builder = new CallAssistantBuilder(services);
        _ = _sabotage switch
        {
            Sabotage.NoVersionCheck => Add<WithoutVersionCheck>(builder, database),
            Sabotage.NoDeduplication => Add<WithoutDeduplication>(builder, database),
            _ => Add<TContext>(builder, database),
        };
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>A sabotaged model has no migrations: its tables are made from the model, and the rest by the statements of the migration helper.</summary>
    protected async Task CreateSabotagedTablesAsync()
    {
        await using var context = CreateContext();
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        foreach (var statement in DatabaseObjects.Create(context.Database.ProviderName, AppDbContext.Schema).Concat(DatabaseObjects.CreateSuppressions(context.Database.ProviderName, AppDbContext.Schema)))
        {
            await context.Database.ExecuteSqlRawAsync(statement);
        }
    }

    private static CallAssistantBuilder Add<T>(CallAssistantBuilder builder, Action<DbContextOptionsBuilder> database)
        where T : AppDbContext
    {
        builder.Services.AddDbContextFactory<T>(database);
        builder.Services.AddSingleton<Func<AppDbContext>>(services => services.GetRequiredService<IDbContextFactory<T>>().CreateDbContext);
        return builder.UseEntityFramework<T>();
    }
}
