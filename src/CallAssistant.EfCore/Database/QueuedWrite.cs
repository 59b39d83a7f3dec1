using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>One change that waits for its turn; it may be written together with others, and by another's hand.</summary>
internal abstract class QueuedWrite
{
    private readonly TaskCompletionSource<IReadOnlyList<QueuedWrite>> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected QueuedWrite(string? userId, bool mayShare)
    {
        UserId = userId;
        MayShare = mayShare;
    }

    /// <summary>Who writes; null for the worker.</summary>
    public string? UserId { get; }

    /// <summary>True when it may be written in one transaction with others.</summary>
    public bool MayShare { get; }

    /// <summary>True when it is known what came of it; false when the transaction that it shared failed.</summary>
    public bool IsDecided { get; private set; }

    /// <summary>Completes when its turn has come, with the changes to write; with none when another wrote it.</summary>
    public Task<IReadOnlyList<QueuedWrite>> Turn => _turn.Task;

    public void Lead(IReadOnlyList<QueuedWrite> writes) => _turn.TrySetResult(writes);

    public void GiveUp() => _turn.TrySetCanceled();

    /// <summary>Does the work inside a transaction.</summary>
    /// <returns>False when it failed: what it did must be undone.</returns>
    public abstract Task<bool> TryAsync(DbContext context);

    /// <summary>The transaction is durable, or there is none to wait for any more: what came of the work stands.</summary>
    public void Commit()
    {
        IsDecided = true;
        Discard();
    }

    /// <summary>The transaction that it had for itself failed.</summary>
    public abstract void Fail(ExceptionDispatchInfo failure);

    /// <summary>The transaction that it shared failed: what it found there was never stored.</summary>
    public void Discard() => _turn.TrySetResult([]);
}

/// <summary>One change with its result.</summary>
internal sealed class QueuedWrite<T>(string? userId, Func<DbContext, Task<T>> work, bool mayShare) : QueuedWrite(userId, mayShare)
{
    // What flows with the caller (activities, the host's own ambient values) flows into its work, whoever's hand writes it.
    private readonly ExecutionContext? _flow = ExecutionContext.Capture();
    private ExceptionDispatchInfo? _failure;
    private T? _result;

    /// <summary>The result; throws why there is none.</summary>
    public T Result
    {
        get
        {
            _failure?.Throw();
            return _result!;
        }
    }

    public override async Task<bool> TryAsync(DbContext context)
    {
        try
        {
            _result = await StartAsync(context);
            return true;
        }
#pragma warning disable CA1031 // Thrown again where the result is asked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    public override void Fail(ExceptionDispatchInfo failure)
    {
        // What the work itself failed of says more than that its end failed too.
        _failure ??= failure;
        Commit();
    }

    private Task<T> StartAsync(DbContext context)
    {
        if (_flow is null)
        {
            return work(context);
        }

        Task<T>? started = null;
        ExecutionContext.Run(_flow, _ => started = work(context), null);
        return started!;
    }
}
