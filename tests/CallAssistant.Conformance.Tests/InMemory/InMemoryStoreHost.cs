namespace CallAssistant.Conformance.Tests.InMemory;

/// <summary>A whole store in memory, the smallest that keeps every promise. A test may take one of its protections out with <see cref="Break"/>.</summary>
public sealed class InMemoryStoreHost : StoreHost
{
    // Flows with the test that breaks the store, so that tests beside it are not touched.
    private static readonly AsyncLocal<Sabotage> Broken = new();

    private readonly InMemoryDatabase _database;

    public InMemoryStoreHost()
        : this(new InMemoryDatabase(Broken.Value))
    {
    }

    private InMemoryStoreHost(InMemoryDatabase database)
    {
        _database = database;
        Calls = new InMemoryCallStore(database);
        Contacts = new InMemoryContactStore(database);
        Settings = new InMemorySettingsStore(database);
        Notifications = new InMemoryNotificationStore(database);
        Idempotency = new InMemoryIdempotencyStore(database);
        Suppressions = new InMemorySuppressionStore(database);
    }

    public override ICallStore Calls { get; }

    public override IContactStore Contacts { get; }

    public override ISettingsStore Settings { get; }

    public override INotificationStore Notifications { get; }

    public override IIdempotencyStore Idempotency { get; }

    public override ISuppressionStore Suppressions { get; }

    /// <summary>From here on, hosts of this test lack a protection.</summary>
    public static void Break(Sabotage sabotage) => Broken.Value = sabotage;

    public override ValueTask StartAsync() => ValueTask.CompletedTask;

    public override ValueTask<DateTimeOffset> NowAsync() => new(_database.Now);

    public override ValueTask AdvanceAsync(TimeSpan by)
    {
        _database.Now += by;
        return ValueTask.CompletedTask;
    }

    public override ValueTask<StoreHost> JoinAsync() => new(new InMemoryStoreHost(_database));

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
