namespace CallAssistant.Conformance.Tests.InMemory;

/// <summary>Everything that is stored, one lock over it, and a clock that tests move.</summary>
internal sealed class InMemoryDatabase(Sabotage sabotage)
{
    private readonly Lock _lock = new();

    private DateTimeOffset _now = Records.Start.AddDays(1);

    /// <summary>The clock that the database goes by; null where a test moves <see cref="Now"/>.</summary>
    public TimeProvider? Clock { get; init; }

    public DateTimeOffset Now
    {
        get => Clock?.GetUtcNow() ?? _now;
        set => _now = value;
    }

    public Tables Tables { get; private set; } = new();

    public bool IsBroken(Sabotage protection) => sabotage == protection;

    /// <summary>True when a record of the first user is shown to the second.</summary>
    public bool IsVisible(string ownerId, string userId) => ownerId == userId || IsBroken(Sabotage.LeakOtherUsersRows);

    /// <summary>Does work in one step: what is thrown half-way leaves nothing behind.</summary>
    public ValueTask<T> RunAsync<T>(Func<Tables, T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested && !IsBroken(Sabotage.IgnoreCancellation))
        {
            return ValueTask.FromCanceled<T>(cancellationToken);
        }

        lock (_lock)
        {
            var copy = IsBroken(Sabotage.PartialCommit) ? Tables : Tables.Copy();
            try
            {
                var result = work(copy);
                Tables = copy;
                return new(result);
            }
            catch (Exception refusal) when (refusal is CallAssistantException or ArgumentException)
            {
                return ValueTask.FromException<T>(refusal);
            }
        }
    }

    public async ValueTask RunAsync(Action<Tables> work, CancellationToken cancellationToken) =>
        await RunAsync(
            tables =>
            {
                work(tables);
                return true;
            },
            cancellationToken);

    /// <summary>Inserts version 1, else replaces the version before.</summary>
    public void Put<T>(Dictionary<RowKey, T> table, RowKey key, T record, long version, Func<T, long> versionOf)
    {
        var stored = table.TryGetValue(key, out var before) ? versionOf(before) : 0;
        if (version != stored + 1 && !IsBroken(Sabotage.NoVersionCheck))
        {
            throw new StoreConflictException("store.commit", $"Version {version} does not follow {stored}.");
        }

        table[key] = record;
    }
}
