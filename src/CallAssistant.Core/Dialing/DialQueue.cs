using CallAssistant.Builder;
using CallAssistant.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Dialing;

/// <summary>Gives attempts their turns to be dialled, as fast as the provider allows and first come first served, and has each one run when its turn has come. Safe for concurrent use.</summary>
/// <remarks>
/// Nobody holds an attempt that waits. Its due time, a little after its turn, is durable: when this process is gone, whoever looks for due work is its first holder and dials it. The pace is this process's own.
/// </remarks>
internal sealed class DialQueue(ITelephonyProvider provider, ILiveCallHost host, TimeProvider time, ILogger<DialQueue> logger) : IAsyncDisposable
{
    /// <summary>How long after its turn an attempt is anybody's.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>A turn that comes so soon is waited for by whoever starts the call.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _gap = provider.Capabilities.CallsPerSecond is { } perSecond ? TimeSpan.FromSeconds(1 / perSecond) : TimeSpan.Zero;
    private readonly Lock _gate = new();
    private readonly SortedSet<DateTimeOffset> _givenBack = [];
    private readonly HashSet<Task> _waiting = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly (DateTimeOffset Moment, long Timestamp) _began = (time.Now(), time.GetTimestamp());
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>The clock that turns go by: it does not jump when the wall's is set.</summary>
    private DateTimeOffset Now => _began.Moment + time.GetElapsedTime(_began.Timestamp);

    /// <summary>The next free turn; now where nobody waits. To be given to <see cref="RunAsync"/> or to <see cref="GiveBack"/>.</summary>
    public DateTimeOffset TakeTurn()
    {
        lock (_gate)
        {
            var now = Now;
            if (_gap == TimeSpan.Zero)
            {
                return now;
            }

            _givenBack.RemoveWhere(turn => turn < now);
            if (_givenBack.Count > 0)
            {
                var earlier = _givenBack.Min;
                _givenBack.Remove(earlier);
                return earlier;
            }

            var turn = _next > now ? _next : now;
            _next = turn + _gap;
            return turn;
        }
    }

    /// <summary>A turn that was taken for nothing.</summary>
    public void GiveBack(DateTimeOffset turn)
    {
        lock (_gate)
        {
            // One of the past is of no use to anybody, and without a pace all of them are.
            if (turn >= Now)
            {
                _givenBack.Add(turn);
            }
        }
    }

    /// <summary>When an attempt of that turn is due for whoever looks for work.</summary>
    public DateTimeOffset DueAt(DateTimeOffset turn) => turn - Now is var wait && wait > TimeSpan.Zero ? time.Now() + wait + Grace : time.Now();

    /// <summary>Has an attempt run at its turn. Returns when its dial is decided, or at once where it has to wait.</summary>
    public async Task RunAsync(CallSession session, DateTimeOffset turn, CancellationToken cancellationToken)
    {
        var wait = turn - Now;
        if (wait <= TimeSpan.Zero)
        {
            await host.EnsureRunningAsync(session.UserId, session.Id, cancellationToken);
            return;
        }

        var waiting = RunLaterAsync(session, wait);
        lock (_gate)
        {
            _waiting.RemoveWhere(done => done.IsCompleted);
            _waiting.Add(waiting);
        }

        if (wait <= Soon)
        {
            await waiting.WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Task[] waiting;
        lock (_gate)
        {
            waiting = [.. _waiting];
        }

        await Task.WhenAll(waiting);
        _stop.Dispose();
    }

    private async Task RunLaterAsync(CallSession session, TimeSpan wait)
    {
        try
        {
            await Task.Delay(wait, time, _stop.Token);
            await host.EnsureRunningAsync(session.UserId, session.Id, _stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Due for the next process.
        }
#pragma warning disable CA1031 // Nobody waits for this; whoever looks for due work dials the attempt.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            logger.TurnFaulted(session.Id, fault);
        }
    }
}
