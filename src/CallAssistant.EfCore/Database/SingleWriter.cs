namespace CallAssistant.EfCore;

/// <summary>
/// The queue of this process before a database that has one writer at a time. Whoever comes to its head is given all that wait behind it,
/// to be written in one transaction: the disk is waited for once for all of them.
/// </summary>
internal sealed class SingleWriter(TimeProvider time)
{
    /// <summary>How many changes share a transaction: enough that the disk hardly counts, few enough that none waits long for the others.</summary>
    public const int MaxTogether = 32;

    /// <summary>How long a change waits for its turn: a thousand and more are made in a second.</summary>
    private static readonly TimeSpan TurnTimeout = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly LinkedList<QueuedWrite> _waiting = [];
    private bool _isTaken;

    /// <summary>Waits for the change to be written by another, or for the right to write it.</summary>
    /// <returns>The changes to write now, the given one first; then <see cref="Leave"/>. None when another wrote it.</returns>
    /// <exception cref="OperationCanceledException">It was given up while it waited.</exception>
    /// <exception cref="TimeoutException">The others did not finish in time.</exception>
    public async Task<IReadOnlyList<QueuedWrite>> EnterAsync(QueuedWrite write, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_isTaken)
            {
                _isTaken = true;
                return [write];
            }

            _waiting.AddLast(write);
        }

        using var timeout = new CancellationTokenSource(TurnTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var givingUp = either.Token.UnsafeRegister(state => GiveUp((QueuedWrite)state!), write);
        try
        {
            return await write.Turn;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("Other writers of this process did not finish in time.", exception);
        }
        catch (OperationCanceledException)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>Waits for the right to write alone, until what comes back is disposed.</summary>
    public async Task<IDisposable> EnterAloneAsync(CancellationToken cancellationToken)
    {
        await EnterAsync(new QueuedWrite<bool>(userId: null, _ => Task.FromResult(true), mayShare: false), cancellationToken);
        return new Turn(this);
    }

    /// <summary>Lets the next ones write.</summary>
    public void Leave()
    {
        List<QueuedWrite> next = [];
        lock (_gate)
        {
            while (_waiting.First is { Value: var write } && next.Count < MaxTogether && (next is [] || (write.MayShare && next[0].MayShare)))
            {
                _waiting.RemoveFirst();
                next.Add(write);
            }

            _isTaken = next is not [];
        }

        if (next is [var first, ..])
        {
            first.Lead(next);
        }
    }

    /// <summary>Who is in a group already is written, or says itself that it no longer wants to be.</summary>
    private void GiveUp(QueuedWrite write)
    {
        bool wasWaiting;
        lock (_gate)
        {
            wasWaiting = _waiting.Remove(write);
        }

        if (wasWaiting)
        {
            write.GiveUp();
        }
    }

    private sealed class Turn(SingleWriter writer) : IDisposable
    {
        public void Dispose() => writer.Leave();
    }
}
