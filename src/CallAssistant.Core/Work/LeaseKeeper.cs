namespace CallAssistant.Work;

/// <summary>Renews a lease every third of its duration, and cancels the work when the lease is lost.</summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public LeaseKeeper(ICallStore store, TimeProvider time, WorkLease lease, TimeSpan duration, CancellationToken cancellationToken)
    {
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _loop = KeepAsync(store, time, lease, duration);
    }

    /// <summary>Cancelled when the lease is lost or the caller's token is.</summary>
    public CancellationToken Token => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
        _lost.Dispose();
    }

    private async Task KeepAsync(ICallStore store, TimeProvider time, WorkLease lease, TimeSpan duration)
    {
        var good = time.GetTimestamp();
        while (true)
        {
            try
            {
                await Task.Delay(duration / 3, time, _stop.Token);
                if (!await store.RenewLeaseAsync(lease, duration, _stop.Token))
                {
                    break;
                }

                good = time.GetTimestamp();
            }
            catch (OperationCanceledException)
            {
                return;
            }
#pragma warning disable CA1031 // However the renewal fails, the answer is the same.
            catch (Exception)
#pragma warning restore CA1031
            {
                // The store may be back before the lease ends; after that, somebody else may have the work.
                if (time.GetElapsedTime(good) >= duration)
                {
                    break;
                }
            }
        }

        await _lost.CancelAsync();
    }
}
