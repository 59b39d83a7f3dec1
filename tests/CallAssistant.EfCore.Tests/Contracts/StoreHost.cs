using Microsoft.Extensions.Time.Testing;

namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>The stores under test, over one empty database of their own.</summary>
public abstract class StoreHost : IAsyncDisposable
{
    public abstract ICallStore Calls { get; }

    public abstract IContactStore Contacts { get; }

    public abstract ISettingsStore Settings { get; }

    public abstract INotificationStore Notifications { get; }

    public abstract IIdempotencyStore Idempotency { get; }

    public abstract FakeTimeProvider Time { get; }

    /// <summary>Another process on the same database and the same clock.</summary>
    public abstract ValueTask<StoreHost> JoinAsync();

    public abstract ValueTask DisposeAsync();
}
