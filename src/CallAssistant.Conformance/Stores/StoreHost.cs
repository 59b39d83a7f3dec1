namespace CallAssistant.Conformance;

/// <summary>The stores under test, over a database of their own. A store's author derives this once, with a constructor without parameters.</summary>
/// <remarks>Each test starts a host, uses it and disposes it. The stores must stay usable until then and safe for concurrent use.</remarks>
public abstract class StoreHost : IAsyncDisposable
{
    /// <summary>Tasks, sessions, journals, results.</summary>
    public abstract ICallStore Calls { get; }

    /// <summary>Contacts of the same database.</summary>
    public abstract IContactStore Contacts { get; }

    /// <summary>Settings of the same database.</summary>
    public abstract ISettingsStore Settings { get; }

    /// <summary>Notifications of the same database.</summary>
    public abstract INotificationStore Notifications { get; }

    /// <summary>Idempotency keys of the same database.</summary>
    public abstract IIdempotencyStore Idempotency { get; }

    /// <summary>The suppression list of the same database.</summary>
    public abstract ISuppressionStore Suppressions { get; }

    /// <summary>Makes an empty database of its own. Called once, before anything else.</summary>
    public abstract ValueTask StartAsync();

    /// <summary>The clock that the store's leases and keys go by.</summary>
    public abstract ValueTask<DateTimeOffset> NowAsync();

    /// <summary>Moves that clock forward. A store whose clock cannot be moved may wait.</summary>
    /// <param name="by">How far, above zero; up to a day.</param>
    public abstract ValueTask AdvanceAsync(TimeSpan by);

    /// <summary>Another process on the same database and the same clock. Disposing it leaves the database.</summary>
    public abstract ValueTask<StoreHost> JoinAsync();

    /// <summary>Closes the stores and deletes the database that <see cref="StartAsync"/> made.</summary>
    public abstract ValueTask DisposeAsync();
}
