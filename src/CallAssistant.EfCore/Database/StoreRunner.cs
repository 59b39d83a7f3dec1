using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Runs one piece of work on a context of its own: bounded retries on contention, and every failure as a fault of ours.</summary>
internal sealed class StoreRunner(StoreContexts contexts, StoreDialect dialect, TimeProvider time, ICallIds ids)
{
    public const int MaxRetries = 5;
    private static readonly TimeSpan BaseDelay = TimeSpan.FromMilliseconds(20);

    public DateTimeOffset Now => time.GetUtcNow();

    public StoreDialect Dialect => dialect;

    /// <summary>Reads. What is read in one query is one state.</summary>
    public ValueTask<T> ReadAsync<T>(string operation, Func<DbContext, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(operation, isWrite: false, work, cancellationToken);

    /// <summary>Reads and writes in one transaction, durable when it returns.</summary>
    public ValueTask<T> WriteAsync<T>(string operation, Func<DbContext, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(operation, isWrite: true, work, cancellationToken);

    private async ValueTask<T> RunAsync<T>(string operation, bool isWrite, Func<DbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return isWrite ? await TransactAsync(work, cancellationToken) : await OnceAsync(work, cancellationToken);
            }
            catch (Exception exception) when (dialect.IsContention(exception) && attempt < MaxRetries)
            {
                // Nothing was stored: the whole piece of work is done again.
            }
            catch (Exception exception) when (!IsOurs(exception))
            {
                throw dialect.IsContention(exception) ? Contended(operation, isWrite, exception) : Translate(operation, exception);
            }

            // Full jitter over a doubling range: 20 ms at first, 320 ms before the last attempt.
            await Task.Delay(BaseDelay * Math.Pow(2, attempt) * ids.NextDouble(), time, cancellationToken);
        }
    }

    private async Task<T> OnceAsync<T>(Func<DbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateAsync(cancellationToken);
        return await work(context);
    }

    private async Task<T> TransactAsync<T>(Func<DbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        using var turn = await dialect.EnterWriteAsync(cancellationToken);
        await using var context = await contexts.CreateAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var result = await work(context);

        // From here on the answer may be lost while the commit happens, so it is not cancelled half-way.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    private static CallAssistantException Contended(string operation, bool isWrite, Exception exception)
    {
        const string Message = "The database stayed busy with other writers. Nothing was changed; try again later.";
        return isWrite ? new StoreConflictException(operation, Message, exception) : new CallAssistantException(operation, Message, isTransient: true, exception);
    }

    /// <summary>Faults that say enough already, cancellations, and mistakes of the caller's.</summary>
    private static bool IsOurs(Exception exception) => exception is CallAssistantException or OperationCanceledException or ArgumentException;

    private CallAssistantException Translate(string operation, Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => new StoreConflictException(operation, "The stored state is not the one that the change builds on. Read it again and decide again.", exception),
        JsonException or FormatException => new CallAssistantException(operation, "The database holds a value that this version cannot read: it was written by a newer version or by hand.", isTransient: false, exception),
        _ => dialect.Translate(operation, exception),
    };
}
