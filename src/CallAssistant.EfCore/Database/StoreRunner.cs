using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CallAssistant.EfCore;

/// <summary>Runs one piece of work in a transaction on a context of its own, as one user: bounded retries, and every failure as a fault of ours.</summary>
internal sealed class StoreRunner(StoreContexts contexts, StoreDialect dialect, TimeProvider time, ICallIds ids) : IDisposable
{
    private const int MaxRetries = 5;
    private static readonly TimeSpan BaseDelay = TimeSpan.FromMilliseconds(20);

    /// <summary>A server that cannot be reached may keep every try waiting for its connection timeout: after this time, nothing is tried again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The context of the single writer.</summary>
    private readonly KeptContext _kept = new();
    private bool _isPrepared;

    public StoreDialect Dialect => dialect;

    public void Dispose() => _kept.Dispose();

    /// <summary>Reads as a user. All queries of the work see one state.</summary>
    public ValueTask<T> ReadAsync<T>(string operation, string userId, Func<DbContext, Task<T>> work, CancellationToken cancellationToken) =>
        RetryAsync(operation, isWrite: false, _ => ReadOnceAsync(userId, work, cancellationToken), cancellationToken);

    /// <summary>Reads and writes as a user in one transaction, durable when it returns. The work must be such that doing it twice does no harm.</summary>
    public ValueTask<T> WriteAsync<T>(string operation, string userId, Func<DbContext, Task<T>> work, CancellationToken cancellationToken) =>
        WriteAsync(operation, userId, (context, _) => work(context), cancellationToken);

    /// <summary>Reads and writes as a user in one transaction, durable when it returns. The work leaves its mark, and looks for it when it may have been done before.</summary>
    public ValueTask<T> WriteAsync<T>(string operation, string userId, Func<DbContext, WriteTry, Task<T>> work, CancellationToken cancellationToken)
    {
        Guid? commitId = dialect.LosesAnswers ? ids.NewId() : null;
        return RetryAsync(
            operation,
            isWrite: true,
            mayBeStored => WriteOnceAsync(userId, context => work(context, new WriteTry(commitId, mayBeStored)), cancellationToken),
            cancellationToken);
    }

    /// <summary>Reads as the worker, who is no user: only <see cref="StoreDialect.AllUsers"/> sees anything until the work acts as somebody.</summary>
    public ValueTask<T> ReadAsWorkerAsync<T>(string operation, Func<DbContext, Task<T>> work, CancellationToken cancellationToken) =>
        RetryAsync(operation, isWrite: false, _ => ReadOnceAsync(userId: null, work, cancellationToken), cancellationToken);

    /// <summary>Reads and writes as the worker.</summary>
    public ValueTask<T> WriteAsWorkerAsync<T>(string operation, Func<DbContext, Task<T>> work, CancellationToken cancellationToken) =>
        RetryAsync(operation, isWrite: true, _ => WriteOnceAsync(userId: null, work, cancellationToken), cancellationToken);

    /// <summary>Works on the database itself: no transaction, and nothing is taken for granted of its state.</summary>
    public ValueTask<T> MaintainAsync<T>(string operation, Func<DbContext, Task<T>> work, CancellationToken cancellationToken) =>
        RetryAsync(
            operation,
            isWrite: false,
            async _ =>
            {
                await using var context = await contexts.CreateAsync(cancellationToken);
                return await work(context);
            },
            cancellationToken);

    private async ValueTask<T> RetryAsync<T>(string operation, bool isWrite, Func<bool, Task<T>> tryOnceAsync, CancellationToken cancellationToken)
    {
        var mayBeStored = false;
        var began = time.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await tryOnceAsync(mayBeStored);
            }
            catch (Exception exception) when (attempt < MaxRetries && time.GetElapsedTime(began) < Patience && IsWorthRepeating(exception, mayBeStored))
            {
                // Nothing of it was stored, or the next try finds out that it was: the whole of the work is done again.
                mayBeStored |= exception is CommitAnswerLostException;
            }
            catch (Exception exception) when (mayBeStored && exception is not (OperationCanceledException or ArgumentException))
            {
                // Whatever stands in the way now, the earlier try may have been stored before it: nobody may say that nothing was changed.
                throw NotKnown(operation, exception);
            }
            catch (Exception exception) when (!IsOurs(exception))
            {
                throw Translate(operation, isWrite, exception);
            }

            // Full jitter over a doubling range: 20 ms at first, 320 ms before the last attempt.
            await Task.Delay(BaseDelay * Math.Pow(2, attempt) * ids.NextDouble(), time, cancellationToken);
        }
    }

    /// <summary>A conflict after an answer was lost may be one with the work itself, that was stored late.</summary>
    private bool IsWorthRepeating(Exception exception, bool mayBeStored) =>
        !IsOurs(exception) && (exception is CommitAnswerLostException or LostRaceException || dialect.Judge(exception) != FailureKind.Lasting || (mayBeStored && Translate("", isWrite: true, exception) is StoreConflictException));

    private async Task<T> ReadOnceAsync<T>(string? userId, Func<DbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var context = await OpenAsync(cancellationToken);
        return await ShieldAsync(context, async () =>
        {
            await using var reading = await dialect.BeginReadAsync(context, userId, cancellationToken);
            return await work(context);
        });
    }

    private Task<T> WriteOnceAsync<T>(string? userId, Func<DbContext, Task<T>> work, CancellationToken cancellationToken) =>
        dialect.SingleWriter is { } writer ? WriteInTurnAsync(writer, userId, work, cancellationToken) : WriteBesideOthersAsync(userId, work, cancellationToken);

    private async Task<T> WriteBesideOthersAsync<T>(string? userId, Func<DbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var context = await OpenAsync(cancellationToken);
        return await ShieldAsync(context, async () =>
        {
            await using var transaction = await dialect.BeginWriteAsync(context, userId, cancellationToken);
            var result = await work(context);
            try
            {
                // From here on the answer may be lost while the commit happens, so it is not cancelled half-way.
                await transaction.CommitAsync(CancellationToken.None);
            }
            catch (Exception exception) when (dialect.LosesAnswers && dialect.Judge(exception) == FailureKind.Outage)
            {
                throw new CommitAnswerLostException(exception);
            }

            return result;
        });
    }

    private async Task<T> WriteInTurnAsync<T>(SingleWriter writer, string? userId, Func<DbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        // A host's own context may remember who it was made for: that one writes for nobody else.
        var mayShare = contexts.AreOurs;
        while (true)
        {
            var write = new QueuedWrite<T>(userId, work, mayShare);
            if (await writer.EnterAsync(write, cancellationToken) is not [] and var writes)
            {
                await WriteAndLeaveAsync(writer, writes);
            }

            if (write.IsDecided)
            {
                return write.Result;
            }

            // The transaction that it shared failed, for whosesoever reason: nothing of it counts. Alone it gets an answer of its own.
            mayShare = false;
        }
    }

    private async Task WriteAndLeaveAsync(SingleWriter writer, IReadOnlyList<QueuedWrite> writes)
    {
        ExceptionDispatchInfo? failure = null;
        try
        {
            await WriteTogetherAsync(writes);
        }
#pragma warning disable CA1031 // Thrown again where the result is asked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = ExceptionDispatchInfo.Capture(exception);
        }

        writer.Leave();
        foreach (var write in writes)
        {
            if (failure is null)
            {
                write.Commit();
            }
            else if (writes.Count == 1)
            {
                write.Fail(failure);
            }
            else
            {
                write.Discard();
            }
        }
    }

    /// <summary>Each change is undone alone when it fails; when the transaction fails, nothing of any is stored. No caller's cancellation stops the others' work.</summary>
    private async Task WriteTogetherAsync(IReadOnlyList<QueuedWrite> writes)
    {
        var context = _kept.Take() ?? await OpenAsync(CancellationToken.None);
        var isGood = false;
        try
        {
            await ShieldAsync(context, async () =>
            {
                await using var transaction = await dialect.BeginWriteAsync(context, userId: null, CancellationToken.None);
                var isStored = writes is [var only] ? await TryAsync(context, only) : await TryEachAsync(context, transaction, writes);
                if (isStored)
                {
                    await transaction.CommitAsync(CancellationToken.None);
                }
                else
                {
                    await transaction.RollbackAsync(CancellationToken.None);
                }

                return isStored;
            });
            context.ChangeTracker.Clear();

            // A host's own context is used once, as its author may expect.
            isGood = contexts.AreOurs;
        }
        finally
        {
            if (isGood)
            {
                _kept.Give(context);
            }
            else
            {
                await KeptContext.CloseAsync(context);
            }
        }
    }

    private static async Task<bool> TryEachAsync(DbContext context, IDbContextTransaction transaction, IReadOnlyList<QueuedWrite> writes)
    {
        const string Savepoint = "change";
        foreach (var write in writes)
        {
            await transaction.CreateSavepointAsync(Savepoint);
            if (!await TryAsync(context, write))
            {
                // Fails where the failure ended the transaction, as a full disk does: then it is everybody's.
                await transaction.RollbackToSavepointAsync(Savepoint);
            }

            await transaction.ReleaseSavepointAsync(Savepoint);
            context.ChangeTracker.Clear();
        }

        return true;
    }

    private static Task<bool> TryAsync(DbContext context, QueuedWrite write)
    {
        UserFilter.Set(context, write.UserId);
        return write.TryAsync(context);
    }

    private async Task<DbContext> OpenAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateAsync(cancellationToken);
        if (_isPrepared)
        {
            return context;
        }

        try
        {
            await ShieldAsync(context, async () =>
            {
                await dialect.PrepareAsync(context, cancellationToken);
                return true;
            });
            _isPrepared = true;
            return context;
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>A host's own context may retry by itself. Its retries would repeat work that was committed: failures never reach them, ours are the only ones.</summary>
    private static async Task<T> ShieldAsync<T>(DbContext context, Func<Task<T>> work)
    {
        var strategy = context.Database.CreateExecutionStrategy();
        if (!strategy.RetriesOnFailure)
        {
            return await work();
        }

        var (result, failure) = await strategy.ExecuteAsync(async () =>
        {
            try
            {
                return (await work(), (ExceptionDispatchInfo?)null);
            }
#pragma warning disable CA1031 // Thrown again outside.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                return (default(T)!, ExceptionDispatchInfo.Capture(exception));
            }
        });
        failure?.Throw();
        return result;
    }

    private static CallAssistantException NotKnown(string operation, Exception exception) => new(
        operation,
        "The database went away while it committed. Whether the change was stored is not known: read before trying again.",
        isTransient: true,
        exception);

    private static CallAssistantException Contended(string operation, bool isWrite, Exception exception)
    {
        const string Message = "The database stayed busy with other writers. Nothing was changed; try again later.";
        return isWrite ? new StoreConflictException(operation, Message, exception) : new CallAssistantException(operation, Message, isTransient: true, exception);
    }

    /// <summary>Faults that say enough already, cancellations, and mistakes of the caller's.</summary>
    private static bool IsOurs(Exception exception) => exception is CallAssistantException or OperationCanceledException or ArgumentException;

    private CallAssistantException Translate(string operation, bool isWrite, Exception exception) => exception switch
    {
        CommitAnswerLostException => NotKnown(operation, exception),
        _ when exception is LostRaceException || dialect.Judge(exception) == FailureKind.Contention => Contended(operation, isWrite, exception),
        DbUpdateConcurrencyException => new StoreConflictException(operation, "The stored state is not the one that the change builds on. Read it again and decide again.", exception),
        JsonException or FormatException => new CallAssistantException(operation, "The database holds a value that this version cannot read: it was written by a newer version or by hand.", isTransient: false, exception),
        _ => dialect.Translate(operation, exception),
    };
}
