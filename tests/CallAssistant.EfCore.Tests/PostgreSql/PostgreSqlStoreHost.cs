using CallAssistant.Conformance;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>The stores over a PostgreSQL database of their own, as a role that owns nothing. The clock is the database's, which stands still until it is turned.</summary>
public sealed class PostgreSqlStoreHost : StoreHost
{
    private readonly bool _ownsDatabase;
    private ServiceProvider? _services;
    private bool _isSpoiled;

    /// <summary>A host without its database yet: <see cref="StartAsync"/> makes it.</summary>
    public PostgreSqlStoreHost()
    {
        _ownsDatabase = true;
    }

    private PostgreSqlStoreHost(string name, string connectionString)
    {
        Name = name;
        Open(connectionString);
    }

    /// <summary>The migrated databases that hosts take turns with.</summary>
    internal static DatabasePool Databases { get; } = new(MigrateAsync, "public");

    /// <summary>The name of the database.</summary>
    public string Name { get; private set; } = "";

    public ICallAssistantDatabase Database => Service<ICallAssistantDatabase>();

    internal StoreRunner Runner => Service<StoreRunner>();

    public override ICallStore Calls => Service<ICallStore>();

    public override IContactStore Contacts => Service<IContactStore>();

    public override ISettingsStore Settings => Service<ISettingsStore>();

    public override INotificationStore Notifications => Service<INotificationStore>();

    public override IIdempotencyStore Idempotency => Service<IIdempotencyStore>();

    public override ISuppressionStore Suppressions => Service<ISuppressionStore>();

    /// <summary>A host on a database that is there, as a role of the tests, or as the superuser when it is null.</summary>
    public static PostgreSqlStoreHost Of(string name, string? role) => new(name, TestServer.ConnectionString(name, role));

    /// <summary>A host on a connection string of the test's own.</summary>
    public static PostgreSqlStoreHost On(string connectionString) => new("", connectionString);

    public static async Task<PostgreSqlStoreHost> CreateAsync()
    {
        var host = new PostgreSqlStoreHost();
        await host.StartAsync();
        return host;
    }

    /// <summary>Runs statements that change the schema; no other test gets this database.</summary>
    public async Task SpoilAsync(string sql)
    {
        _isSpoiled = true;
        await TestServer.RunAsync(Name, sql);

        // A database's settings reach new sessions only, and the pool may have some of the host that had this database before.
        await using var pooled = new NpgsqlConnection(TestServer.ConnectionString(Name, TestServer.App));
        NpgsqlConnection.ClearPool(pooled);
    }

    public override async ValueTask StartAsync()
    {
        Name = await Databases.RentAsync();
        Open(TestServer.ConnectionString(Name, TestServer.App));
    }

    public override async ValueTask<DateTimeOffset> NowAsync() => await DatabasePool.NowAsync(Name);

    public override async ValueTask AdvanceAsync(TimeSpan by) => await DatabasePool.AdvanceAsync(Name, by);

    public override ValueTask<StoreHost> JoinAsync() => new(new PostgreSqlStoreHost(Name, TestServer.ConnectionString(Name, TestServer.App, "another process")));

    public override async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        if (_ownsDatabase && Name.Length > 0)
        {
            await (_isSpoiled ? TestServer.DropDatabaseAsync(Name) : Databases.ReturnAsync(Name));
        }
    }

    private static async Task MigrateAsync(string name)
    {
        await using var owner = Of(name, TestServer.Owner);
        await owner.Database.MigrateAsync();
    }

    private void Open(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(new SeededIds(7));
        new CallAssistantBuilder(services).UsePostgreSql(connectionString);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private T Service<T>()
        where T : notnull =>
        (_services ?? throw new InvalidOperationException("The host was not started.")).GetRequiredService<T>();
}
