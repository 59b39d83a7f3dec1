namespace CallAssistant.Conformance;

/// <summary>What every suite of telephony needs: a host of its own for each test, and calls that are ended whatever the test does.</summary>
/// <typeparam name="THost">The provider under test.</typeparam>
public abstract class TelephonySuite<THost> : IAsyncDisposable
    where THost : TelephonyHost, new()
{
    /// <summary>How soon a call is over that was ended: before the callee's patience or the time to ring can be the cause.</summary>
    protected static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<string> _calls = [];

    /// <summary>The running test's token.</summary>
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The host of the test.</summary>
    protected THost Host { get; } = new();

    /// <summary>The provider under test.</summary>
    protected ITelephonyProvider Provider => Host.Provider;

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a test where the host runs them, and ends its calls.</summary>
    /// <param name="test">The test.</param>
    protected Task RunAsync(Func<Task> test) => Host.RunAsync(async () =>
    {
        try
        {
            await test();
        }
        finally
        {
            foreach (var call in _calls)
            {
                await Provider.EndAsync(call, CancellationToken.None);
            }
        }
    });

    /// <summary>A request with an attempt id that no network has seen.</summary>
    /// <param name="number">The number to dial.</param>
    protected static DialRequest Request(string number) =>
#pragma warning disable RS0030 // The network may remember former runs, so a seeded identifier would be found there.
        new(Guid.NewGuid(), number, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5));
#pragma warning restore RS0030

    /// <summary>Dials and demands that the provider takes the call.</summary>
    /// <param name="request">What to dial; null dials the number that answers.</param>
    protected async Task<(DialRequest Request, string CallId)> DialAsync(DialRequest? request = null)
    {
        request ??= Request(Host.AnsweringNumber);
        var accepted = Assert.IsType<DialResult.Accepted>(await Provider.DialAsync(request, Token));
        _calls.Add(accepted.ProviderCallId);
        return (request, accepted.ProviderCallId);
    }

    /// <summary>Waits until a call has come so far.</summary>
    /// <param name="attemptId">The attempt.</param>
    /// <param name="isThere">Tells.</param>
    /// <param name="within">How long it may take; null for two minutes.</param>
    protected async Task<ProviderCall> UntilAsync(Guid attemptId, Func<ProviderCall, bool> isThere, TimeSpan? within = null)
    {
        ProviderCall? call = null;
        await UntilAsync(async () => (call = await Provider.FindAsync(attemptId, Token)) is { } found && isThere(found), within);
        return call!;
    }

    /// <summary>Waits by the host's clock until something holds, and fails when that takes too long.</summary>
    /// <param name="holds">Tells.</param>
    /// <param name="within">How long it may take; null for two minutes.</param>
    protected async Task UntilAsync(Func<ValueTask<bool>> holds, TimeSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(holds);
        var start = Host.Time.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Host.Time.GetElapsedTime(start) < (within ?? Patience), "What the test waits for has not come in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), Host.Time, Token);
        }
    }

    /// <summary>True where the status is terminal.</summary>
    /// <param name="call">The call.</param>
    protected static bool IsOver(ProviderCall call) => call?.Status >= CallSessionStatus.Completed;
}
