namespace CallAssistant.Conformance.Tests.InMemory;

internal sealed class InMemoryIdempotencyStore(InMemoryDatabase database) : IIdempotencyStore
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan GivenUp = TimeSpan.FromMinutes(1);

    public ValueTask<IdempotencyResult> BeginAsync(IdempotentRequest request, CancellationToken cancellationToken) => database.RunAsync(
        tables =>
        {
            var key = new RowKey(request.UserId, request.Key);
            var row = tables.Keys.GetValueOrDefault(key);
            if (row is null || row.CreatedAt <= database.Now - Kept || database.IsBroken(Sabotage.NoIdempotency))
            {
                row = new IdempotencyRow(request.Fingerprint, request.ProposedId, database.Now, BegunAt: DateTimeOffset.MinValue, Answer: null);
            }

            if (row.Fingerprint != request.Fingerprint)
            {
                return new IdempotencyResult.Mismatch();
            }

            if (row.Answer is { } answer)
            {
                return answer;
            }

            if (row.BegunAt > database.Now - GivenUp)
            {
                return new IdempotencyResult.InFlight();
            }

            tables.Keys[key] = row with { BegunAt = database.Now };
            return new IdempotencyResult.Proceed(row.ResourceId) as IdempotencyResult;
        },
        cancellationToken);

    public ValueTask CompleteAsync(string userId, string key, int statusCode, string body, CancellationToken cancellationToken) => database.RunAsync(
        tables =>
        {
            if (tables.Keys.GetValueOrDefault(new RowKey(userId, key)) is { Answer: null } row)
            {
                tables.Keys[new RowKey(userId, key)] = row with { Answer = new IdempotencyResult.Replay(statusCode, body) };
            }
        },
        cancellationToken);

    public ValueTask ForgetAsync(string userId, string key, CancellationToken cancellationToken) => database.RunAsync(
        tables =>
        {
            if (tables.Keys.GetValueOrDefault(new RowKey(userId, key)) is { Answer: null })
            {
                tables.Keys.Remove(new RowKey(userId, key));
            }
        },
        cancellationToken);
}
