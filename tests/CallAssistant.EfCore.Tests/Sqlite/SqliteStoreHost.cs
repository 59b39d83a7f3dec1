using CallAssistant.Conformance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CallAssistant.EfCore.Tests.Sqlite;

/// <summary>The stores over a SQLite file in a directory of its own, which is deleted with it.</summary>
public sealed class SqliteStoreHost : StoreHost
{
    private readonly ServiceProvider _services;
    private readonly bool _ownsDirectory;

    /// <summary>A host without its file yet: <see cref="StartAsync"/> makes it.</summary>
    public SqliteStoreHost()
        : this(System.IO.Directory.CreateTempSubdirectory("callassistant-").FullName, ownsDirectory: true, new FakeTimeProvider(Records.Start.AddDays(1)), configure: null)
    {
    }

    private SqliteStoreHost(string directory, bool ownsDirectory, FakeTimeProvider time, Action<SqliteStoreOptions>? configure, IInterceptor? interceptor = null)
    {
        Directory = directory;
        Time = time;
        _ownsDirectory = ownsDirectory;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<ICallIds>(Ids);
        new CallAssistantBuilder(services).UseSqlite($"Data Source={File}", configure ?? WaitLong);
        if (interceptor is not null)
        {
            services.ConfigureDbContext<SqliteCallAssistantDbContext>(context => context.AddInterceptors(interceptor));
        }

        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public string Directory { get; }

    internal SeededIds Ids { get; } = new(7);

    public string File => Path.Combine(Directory, "calls.db");

    public ICallAssistantDatabase Database => _services.GetRequiredService<ICallAssistantDatabase>();

    internal StoreDialect Dialect => _services.GetRequiredService<StoreDialect>();

    public override ICallStore Calls => _services.GetRequiredService<ICallStore>();

    public override IContactStore Contacts => _services.GetRequiredService<IContactStore>();

    public override ISettingsStore Settings => _services.GetRequiredService<ISettingsStore>();

    public override INotificationStore Notifications => _services.GetRequiredService<INotificationStore>();

    public override IIdempotencyStore Idempotency => _services.GetRequiredService<IIdempotencyStore>();

    public override ISuppressionStore Suppressions => _services.GetRequiredService<ISuppressionStore>();

    public FakeTimeProvider Time { get; }

    /// <param name="configure">Changes the settings.</param>
    /// <param name="interceptor">Hears what Entity Framework does.</param>
    public static SqliteStoreHost CreateWithoutFile(Action<SqliteStoreOptions>? configure = null, IInterceptor? interceptor = null) =>
        new(System.IO.Directory.CreateTempSubdirectory("callassistant-").FullName, ownsDirectory: true, new FakeTimeProvider(Records.Start.AddDays(1)), configure, interceptor);

    /// <param name="configure">Changes the settings.</param>
    /// <param name="interceptor">Hears what Entity Framework does.</param>
    public static async ValueTask<SqliteStoreHost> CreateAsync(Action<SqliteStoreOptions>? configure = null, IInterceptor? interceptor = null)
    {
        var host = CreateWithoutFile(configure, interceptor);
        await host.StartAsync();
        return host;
    }

    public SqliteStoreHost Join(Action<SqliteStoreOptions>? configure = null) => new(Directory, ownsDirectory: false, Time, configure);

    /// <summary>The clock stands still here, so a retry would wait for ever: SQLite itself does the waiting.</summary>
    private static void WaitLong(SqliteStoreOptions options) => options.BusyTimeout = TimeSpan.FromSeconds(30);

    public override ValueTask StartAsync() => Database.MigrateAsync();

    public override ValueTask<DateTimeOffset> NowAsync() => new(Time.GetUtcNow());

    public override ValueTask AdvanceAsync(TimeSpan by)
    {
        Time.Advance(by);
        return ValueTask.CompletedTask;
    }

    public override ValueTask<StoreHost> JoinAsync() => new(Join());

    public override async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsDirectory)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }
}
