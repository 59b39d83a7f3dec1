using System.Collections.Concurrent;
using CallAssistant.Results;
using CallAssistant.Work;
using Microsoft.Extensions.Options;

namespace CallAssistant.Live;

/// <summary>Runs calls in this process, under leases of the store.</summary>
internal sealed class LiveCallHost(ICallStore store, CallRunner runner, HostIdentity host, IOptions<WorkerOptions> options) : ILiveCallHost, IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, RunningCall> _calls = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly SemaphoreSlim _leasing = new(1);
    private bool _isDisposed;
    private volatile bool _isStopping;

    public async Task EnsureRunningAsync(string userId, Guid sessionId, CancellationToken cancellationToken)
    {
        if (!_calls.TryGetValue(sessionId, out var call))
        {
            await TakeAsync(Only(userId, sessionId), cancellationToken);
            if (!_calls.TryGetValue(sessionId, out call))
            {
                return;
            }
        }

        await call.DialDecided.WaitAsync(cancellationToken);
    }

    public async ValueTask<CallOrderResult> TellAsync(string userId, Guid sessionId, CallOrder order, CancellationToken cancellationToken)
    {
        if (!_calls.TryGetValue(sessionId, out var call) || call.UserId != userId)
        {
            return new(CallOrderStatus.NotHeld);
        }

        if (order is CallOrder.HangUp)
        {
            call.Post(new LiveInput.HangUp());
            return new(CallOrderStatus.Done);
        }

        var result = new TaskCompletionSource<CallOrderResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        call.Post(new LiveInput.Order(order, result));

        // A call that ends meanwhile reads its inbox no more.
        await Task.WhenAny(result.Task, call.Completion).WaitAsync(cancellationToken);
        return result.Task.IsCompleted ? await result.Task : new(CallOrderStatus.NotHeld);
    }

    /// <summary>Takes an attempt that waits for its turn, and ends it without a dial.</summary>
    /// <returns>False when somebody holds it.</returns>
    public async Task<bool> CancelAsync(string userId, Guid sessionId, CancellationToken cancellationToken) =>
        (await TakeAsync(Only(userId, sessionId), cancellationToken, new LiveInput.HangUp())).Count > 0;

    /// <summary>Leases due work and runs the sessions among it. One at a time in this process, so that who finds a session taken by this host finds it running.</summary>
    /// <param name="request">What to lease.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <param name="first">What the sessions are told before they run; null for nothing.</param>
    public async Task<IReadOnlyList<WorkLease>> TakeAsync(LeaseRequest request, CancellationToken cancellationToken, LiveInput? first = null)
    {
        await _leasing.WaitAsync(cancellationToken);
        try
        {
            if (_isStopping)
            {
                // Left to another host, or to this one when it is started again.
                return [];
            }

            var leases = await store.LeaseDueAsync(request, cancellationToken);
            foreach (var lease in leases)
            {
                if (lease.SessionId is { } sessionId)
                {
                    Run(lease, sessionId, first);
                }
            }

            return leases;
        }
        finally
        {
            _leasing.Release();
        }
    }

    /// <summary>Runs a leased session in the background.</summary>
    private void Run(WorkLease lease, Guid sessionId, LiveInput? first)
    {
        var call = _calls[sessionId] = new RunningCall(lease.UserId, sessionId);
        if (first is not null)
        {
            call.Post(first);
        }

        call.Completion = RunAsync(call, lease);
    }

    /// <summary>Asks all calls to end politely and waits for them. Cancelling the token aborts what is left; another host takes it up.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        try
        {
            // What is being taken at this moment is asked to end like the others.
            await _leasing.WaitAsync(cancellationToken);
            _leasing.Release();
        }
        catch (OperationCanceledException)
        {
            // There is no time left for manners.
        }

        var calls = _calls.Values.ToArray();
        foreach (var call in calls)
        {
            call.Post(new LiveInput.WrapUp(EndReasons.HostStopped));
        }

        try
        {
            await Task.WhenAll(calls.Select(call => call.Completion)).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await _abort.CancelAsync();
            await Task.WhenAll(calls.Select(call => call.Completion));
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The container knows this object under two types and disposes it for each.
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await _abort.CancelAsync();
        await Task.WhenAll(_calls.Values.Select(call => call.Completion));
        _abort.Dispose();
        _leasing.Dispose();
    }

    private LeaseRequest Only(string userId, Guid sessionId) => new(host.Owner, options.Value.LeaseDuration, Max: 1) { OnlyUserId = userId, OnlySessionId = sessionId };

    private async Task RunAsync(RunningCall call, WorkLease lease)
    {
        try
        {
            await runner.RunAsync(call, lease, _abort.Token);
        }
        finally
        {
            // Only this run's own entry: a later lease of the same session may be running already.
            _calls.TryRemove(KeyValuePair.Create(call.SessionId, call));
        }
    }
}
