using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Idempotency keys in a relational database.</summary>
internal sealed class EfIdempotencyStore(StoreRunner runner) : IIdempotencyStore
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private static readonly TimeSpan GivenUp = TimeSpan.FromMinutes(1);

    public ValueTask<IdempotencyResult> BeginAsync(IdempotentRequest request, CancellationToken cancellationToken)
    {
        CheckKey(request.UserId, request.Key);
        ArgumentException.ThrowIfNullOrEmpty(request.Fingerprint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Fingerprint.Length, Limits.Fingerprint);
        return runner.WriteAsync("store.begin_request", request.UserId, (context, writing) => BeginAsync(context, request, writing, cancellationToken), cancellationToken);
    }

    public async ValueTask CompleteAsync(string userId, string key, int statusCode, string body, CancellationToken cancellationToken)
    {
        CheckKey(userId, key);
        ArgumentNullException.ThrowIfNull(body);

        // The first answer stays: it is the one that a client may have seen. A key that was erased or forgotten meanwhile has nothing to be answered.
        await runner.WriteAsync(
            "store.complete_request",
            userId,
            context => One(context, userId, key).Where(row => row.StatusCode == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.StatusCode, statusCode).SetProperty(row => row.Body, body), cancellationToken),
            cancellationToken);
    }

    public async ValueTask ForgetAsync(string userId, string key, CancellationToken cancellationToken)
    {
        CheckKey(userId, key);
        await runner.WriteAsync(
            "store.forget_request",
            userId,
            context => One(context, userId, key).Where(row => row.StatusCode == null).ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
    }

    private async Task<IdempotencyResult> BeginAsync(DbContext context, IdempotentRequest request, WriteTry writing, CancellationToken cancellationToken)
    {
        var now = await runner.Dialect.GetNowAsync(context, cancellationToken);
        var oldest = now - Kept;
        var stored = await One(context, request.UserId, request.Key).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (stored is not null && stored.CreatedAt <= oldest)
        {
            await One(context, request.UserId, request.Key).Where(row => row.CreatedAt <= oldest).ExecuteDeleteAsync(cancellationToken);
            stored = null;
        }

        if (stored is null)
        {
            context.Add(new IdempotencyRow
            {
                UserId = request.UserId,
                Key = request.Key,
                Fingerprint = request.Fingerprint,
                ResourceId = request.ProposedId,
                CreatedAt = now,
                BegunAt = now,
            });
            await context.SaveChangesAsync(cancellationToken);
            return new IdempotencyResult.Proceed(request.ProposedId);
        }

        if (!string.Equals(stored.Fingerprint, request.Fingerprint, StringComparison.Ordinal))
        {
            return new IdempotencyResult.Mismatch();
        }

        if (stored is { StatusCode: { } statusCode, Body: { } body })
        {
            return new IdempotencyResult.Replay(statusCode, body);
        }

        if (writing.MayBeStored && stored.ResourceId == request.ProposedId)
        {
            // An earlier try of this very request was committed after all.
            return new IdempotencyResult.Proceed(request.ProposedId);
        }

        if (stored.BegunAt > now - GivenUp)
        {
            return new IdempotencyResult.InFlight();
        }

        // Of several that take over what a dead process left, the first one does.
        var isTaken = await One(context, request.UserId, request.Key).Where(row => row.BegunAt == stored.BegunAt && row.StatusCode == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.BegunAt, now), cancellationToken) == 1;
        return isTaken ? new IdempotencyResult.Proceed(stored.ResourceId) : new IdempotencyResult.InFlight();
    }

    private static IQueryable<IdempotencyRow> One(DbContext context, string userId, string key) =>
        context.Set<IdempotencyRow>().Where(row => row.UserId == userId && row.Key == key);

    private static void CheckKey(string userId, string key)
    {
        Require.User(userId);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, Limits.IdempotencyKey, nameof(key));
    }
}
